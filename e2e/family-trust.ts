import { mkdir, writeFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { join } from 'node:path';
import { acceptUnseen, goodPassword as password } from './accepting.ts';
import { gatehouse } from './command-line.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { enter, type Person } from './people.ts';
import { call } from './small-trust.ts';
import { tryKey } from './this-try.ts';

const children = ['Amber', 'Bryn', 'Cora', 'Dov', 'Elin', 'Finn', 'Gwen', 'Huw'];
const headers = {
  orgs: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  users:
    'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades',
  roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
};

/** The parent of a child, as the list names them. */
export interface FamilyParent extends Person {
  readonly name: string;
}

const parentOf = (key: string, child: string): FamilyParent => ({
  name: `Parent-${child} Holt`,
  email: `${child.toLowerCase()}@${key}.example`,
  password,
});

async function importFamilies(key: string, info: TestInfo, without: readonly string[]): Promise<void> {
  const folder = info.outputPath(`families-${without.length}`);
  const there = children.filter((child) => !without.includes(child));
  const student = (child: string) => `${key}-${child},,,true,${child},Holt,,,${key}-p${child},4`;
  const parent = (child: string) =>
    `${key}-p${child},,,true,Parent-${child},Holt,${parentOf(key, child).email},,,`;
  const role = (id: string, name: string) => `r${key}${id},,,${key}-${id},primary,${name},,,${key}-s`;
  const files = {
    manifest: [
      'propertyName,value',
      'oneroster.version,1.2',
      ...['orgs', 'users', 'roles'].map((name) => `file.${name},bulk`),
    ],
    orgs: [
      headers.orgs,
      `${key},,,Holtwood ${key},district,,`,
      `${key}-s,,,Holtwood School ${key},school,,${key}`,
    ],
    users: [headers.users, ...there.map(student), ...children.map(parent)],
    roles: [
      headers.roles,
      ...there.map((child) => role(child, 'student')),
      ...children.map((child) => role(`p${child}`, 'parent')),
    ],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, `${name}.csv`), rows.join('\n'));
  await gatehouse(['import', ...(without.length > 0 ? ['--accept-leavers'] : []), folder]);
}

/** A trust of one school with eight families, with its owner signed in at the page. */
export async function familyTrust(page: Page, info: TestInfo, part: string) {
  const key = `${part}-${tryKey()}`;
  await importFamilies(key, info, []);
  const owner: Person = { email: `owner@${key}.example`, password };
  const named = ['--trust', `Holtwood ${key}`, '--name', 'Olive Holt', '--email', owner.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], password);
  await enter(page, owner);
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[1].id;
  return {
    site,
    school: `Holtwood School ${key}`,
    owner,
    parent: (child: string) => parentOf(key, child),
    /** Welcomes the parent of a child, who makes their account in this browser. */
    async welcome(child: string, browser: Page): Promise<void> {
      const { email, name } = parentOf(key, child);
      const input = JSON.stringify({ site, q: email });
      const list = await (await page.request.get('/trpc/contacts.list', { params: { input } })).json();
      const [{ contactId, schoolId }] = list.result.data.rows;
      await call(page.request, 'welcome.send', { site, contactId, schoolId });
      await acceptUnseen(browser, linkIn(await latestMail(page.request, email, /./), '/welcome'), name);
      await expect(browser.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
    },
    /** Imports the roster of the next night, without these children. */
    nextNight: (...left: readonly string[]) => importFamilies(key, info, left),
  };
}
