import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type APIRequestContext, type APIResponse, type Page, type TestInfo } from '@playwright/test';
import { acceptUnseen } from './accepting.ts';
import { gatehouse } from './command-line.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { enter, type Person } from './people.ts';
import { tryKey } from './this-try.ts';

const { origin } = new URL(process.env['GATEHOUSE_URL'] ?? '');
const password = 'copper window thistle';
const names = [
  'Ada',
  'Ben',
  'Cy',
  'Dee',
  'Eve',
  'Fay',
  'Gus',
  'Hal',
  'Ida',
  'Jo',
  'Kit',
  'Lou',
  'Max',
  'Nan',
];
const orgsHeader = 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId';
const usersHeader =
  'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades';
const rolesHeader =
  'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId';

/** Sends what a page would send for a procedure, made by hand, and returns the answer, whatever it is. */
export function send(request: APIRequestContext, name: string, input: object): Promise<APIResponse> {
  const headers = { origin, 'content-type': 'application/json' };
  return request.post(`/trpc/${name}`, { data: JSON.stringify(input), headers });
}

/** Calls a procedure as whoever is signed in at the page. */
export async function call(request: APIRequestContext, name: string, input: object) {
  const answer = await send(request, name, input);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).result.data;
}

/** Imports the staff of a small trust with one school, all teachers there. */
async function importStaff(key: string, info: TestInfo, there: readonly string[]): Promise<void> {
  const folder = info.outputPath(`roster-${there.length}`);
  const files = {
    manifest: [
      'propertyName,value',
      'oneroster.version,1.2',
      ...['orgs', 'users', 'roles'].map((name) => `file.${name},bulk`),
    ],
    orgs: [
      orgsHeader,
      `${key},,,Ashdown ${key},district,,`,
      `${key}-s,,,Ashdown School ${key},school,,${key}`,
    ],
    users: [
      usersHeader,
      ...there.map((name) => `${key}-${name},,,true,${name},Ashdown,${mailOf(key, name)},,,`),
    ],
    roles: [
      rolesHeader,
      ...there.map((name) => `${key}-r${name},,,${key}-${name},primary,teacher,,,${key}-s`),
    ],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, `${name}.csv`), rows.join('\n'));
  await gatehouse(['import', folder]);
}

const mailOf = (key: string, name: string) => `${name.toLowerCase()}@${key}.example`;

/**
 * A trust of a journey's own, with its owner signed in at the page: nobody else's imports and products reach it. It has
 * fourteen members of staff, and so many more.
 */
export async function smallTrust(page: Page, info: TestInfo, part: string, more = 0) {
  const key = `${part}-${tryKey()}`;
  const trust = `Ashdown ${key}`;
  const staff = [...names, ...Array.from({ length: more }, (_, at) => `Pat-${at}`)];
  await importStaff(key, info, staff);
  const owner: Person = { email: `owner@${key}.example`, password };
  const named = ['--trust', trust, '--name', 'Olive Ashdown', '--email', owner.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], password);
  await enter(page, owner);
  const { request } = page;
  const me = await (await request.get('/trpc/portal.me')).json();
  const [{ id: trustSite }, { id: schoolSite }] = me.result.data.sites;
  const roles = new Map<string, string>();
  for (const [name, level] of [
    ['Marks', 'school'],
    ['Timetable', 'school'],
    ['Reports', 'trust'],
  ] as const) {
    const product = {
      name,
      about: `${name} of the trust`,
      icon: 'chart',
      level,
      launchUrl: 'https://product.example/',
      ownerEmail: null,
    };
    const { productId } = await call(request, 'access.addProduct', { site: trustSite, product });
    const role = { name: 'Editor', about: 'Edits everything', preset: 'full_edit' };
    const { roleId } = await call(request, 'access.addRole', { site: trustSite, productId, role });
    roles.set(name, roleId);
  }
  const personOf = async (email: string): Promise<string> => {
    const input = JSON.stringify({ site: trustSite, q: email });
    const list = await (await request.get('/trpc/invitations.list', { params: { input } })).json();
    return list.result.data.rows[0].personId;
  };
  const give = async (site: string, email: string, products: readonly string[]) => {
    const offers = products.map((name) => ({ roleId: roles.get(name) }));
    await call(request, 'invitations.send', { site, personId: await personOf(email), offers });
  };
  const invite = async (name: string) => {
    const invitee = { name: `${name} Ashdown`, email: mailOf(key, name) };
    await give(schoolSite, invitee.email, ['Marks', 'Timetable']);
    return invitee;
  };
  return {
    /** What its addresses have after the @, but for ".example". */
    key,
    trust,
    school: `Ashdown School ${key}`,
    trustSite,
    schoolSite,
    owner,
    /** The roles of its products: Editor, by the name of the product. */
    roles,
    personOf,
    /** A colleague who is invited to Marks and Timetable of the school. */
    invite,
    /** A colleague who has accepted Marks and Timetable of the school, and was given Reports of the trust. */
    async colleague(name: string, browser: Page) {
      const invitee = await invite(name);
      const mail = await latestMail(request, invitee.email, /invited you/);
      await acceptUnseen(browser, linkIn(mail, '/i/'), invitee.name);
      await give(trustSite, invitee.email, ['Reports']);
      return invitee;
    },
    /** Imports the roster of the next two nights, without these people: whom a second one leaves out, too, has left. */
    async nextNight(...left: readonly string[]): Promise<void> {
      const there = staff.filter((name) => !left.includes(name));
      for (let night = 1; night <= 2; night += 1) await importStaff(key, info, there);
    },
  };
}
