import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Connected } from '../../connect.ts';
import { addParent } from '../../testing/parent.ts';
import { testSettings } from '../../testing/test-settings.ts';
import { createWorld } from '../../testing/world.ts';
import { createCaller } from '../../trpc/router.ts';
import type { SignedIn } from '../../trust/site.ts';

/* The portal, connected as the owner of its tables, whom row-level security lets see everything. */
const world = createWorld();
let unguarded: Connected;
beforeAll(async () => {
  const { ownerUrl } = world.database;
  const settings = testSettings({ ownerUrl, appUrl: ownerUrl });
  unguarded = await connect(settings, { role: 'web', clock: () => world.now });
});
afterAll(() => unguarded.stop());

function as(person: SignedIn) {
  const { auth } = world;
  const whoIs = async () => person;
  const request = { headers: new Headers(), ip: null };
  const setCookies = new Headers();
  return createCaller({
    services: unguarded.services,
    auth,
    person,
    whoIs,
    requestId: 'test',
    setCookies,
    request,
  });
}

it('finds no family of another trust, by the filter alone', async () => {
  const theirs = await addParent(world);
  const theirSchool = world.trust.riverside;
  await theirs.api.family.report({ schoolId: theirSchool, text: 'Wrong.' });
  const [report] = await world.rows<{ id: string }>('select id from family_report');
  await world.startAfresh();
  const site = world.trust.id;
  const api = as(await world.administrator('account_owner'));
  const { contactId } = theirs;

  const attempts: Record<string, () => Promise<unknown>> = {
    begin: () => api.family.beginSeeing({ site, contactId, reason: 'x' }),
    see: () => api.family.seeAs({ site, contactId }),
    answer: () => api.family.answerReport({ site, reportId: report?.id ?? '', answer: 'x' }),
    report: async () =>
      as((await addParent(world)).person).family.report({ schoolId: theirSchool, text: 'x' }),
  };
  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await api.family.reports({ site })).rows).toEqual([]);
  expect(await api.family.countReports({ site })).toEqual({ open: 0 });
  expect((await api.family.grid({ site })).families.map(({ schoolId }) => schoolId)).toEqual([
    world.trust.riverside,
  ]);
});

it('shows an account each trust’s part once, by the filter alone', async () => {
  const parent = await addParent(world);
  await world.startAfresh();
  const other = await addParent(world);
  await world.run(({ sql }) =>
    sql('update registration set account_id = $2 where person_id = $1', [
      other.contactId,
      parent.person.accountId,
    ]),
  );

  const { places } = await as(parent.person).family.mine();

  expect(places).toHaveLength(2);
});
