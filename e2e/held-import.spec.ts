import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { zipSync } from 'fflate';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, signIn, type Person } from './people.ts';

const headers = {
  orgs: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  users:
    'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades',
  roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
};

/** The files of a complete roster of two schools, with so many students at each. */
function rosterOf(key: string, ash: number, elm: number): Readonly<Record<string, string>> {
  const students = [
    ...Array.from({ length: ash }, (_, at) => ({ id: `${key}-a${at}`, school: 'a', name: `Ash-${at}` })),
    ...Array.from({ length: elm }, (_, at) => ({ id: `${key}-e${at}`, school: 'e', name: `Elm-${at}` })),
  ];
  const files = ['orgs', 'users', 'roles'].map((name) => `file.${name},bulk`);
  return {
    'manifest.csv': ['propertyName,value', 'oneroster.version,1.2', ...files].join('\n'),
    'orgs.csv': [
      headers.orgs,
      `${key},,,Larch ${key},district,,`,
      `${key}-a,,,Ash School ${key},school,,${key}`,
      `${key}-e,,,Elm School ${key},school,,${key}`,
    ].join('\n'),
    'users.csv': [headers.users, ...students.map(({ id, name }) => `${id},,,true,Kim,${name},,,,4`)].join(
      '\n',
    ),
    'roles.csv': [
      headers.roles,
      ...students.map(({ id, school }) => `r${id},,,${id},primary,student,,,${key}-${school}`),
    ].join('\n'),
  };
}

async function found(key: string, info: TestInfo): Promise<Person> {
  const folder = info.outputPath('first');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(rosterOf(key, 30, 30))) await writeFile(join(folder, name), text);
  await gatehouse(['import', folder]);
  const owner: Person = { email: `owner@${key}.example`, password: 'copper window thistle' };
  const named = ['--trust', `Larch ${key}`, '--name', 'Olive Larch', '--email', owner.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], owner.password);
  return owner;
}

test('a roster without a third of the students is put aside, and those of one school alone are let go', async ({
  page,
}, info) => {
  const key = `held-${info.project.name}-${info.retry}`;
  await signIn(page, await found(key, info));
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  const texts = Object.entries(rosterOf(key, 24, 24)).map(
    ([name, text]) => [name, Buffer.from(text)] as const,
  );
  const zip = Buffer.from(zipSync(Object.fromEntries(texts)));

  await test.step('it is put aside, with the reason and everybody who would leave', async () => {
    await page.goto(`/sites/${site}/roster`);
    await awake(page);
    const buffer = { name: 'tonight.zip', mimeType: 'application/zip', buffer: zip };
    await page.getByLabel('Roster package').setInputFiles(buffer);
    await page.getByRole('button', { name: 'Import roster' }).click();
    await expect(page.getByText('tonight.zip was put aside, and nothing was changed.')).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('main')).toContainText('12 of 60 people would leave at once.');
    await expect(page.getByRole('heading', { name: '12 people would leave' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Kim Elm-24/ })).toContainText(`Elm School ${key}`);
    await expectAccessible(page);
  });

  await test.step('the school that is not ticked stays as it was', async () => {
    await awake(page);
    await expect(page.getByRole('button', { name: 'Approve: 12 people leave' })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Elm School/ }).uncheck();
    await page.getByRole('button', { name: 'Approve only those ticked' }).click();
    await expect(page.getByText('6 people have left by it.').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Olive Larch approved it on/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'See what it did' }).click();
    await expect(page.getByRole('row', { name: /^Students/ })).toContainText('54');
  });
});
