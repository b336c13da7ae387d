import { expect, it } from 'vitest';
import { addContact } from '../../testing/family.ts';
import { importNext } from '../../testing/held-import.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const site = () => world.trust.id;
const owner = async () => world.as(await world.administrator('account_owner'));
const large = async () => {
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  return importNext(world, { staff: 10, riverside: 40, hillside: 15 });
};

it('stands among the approvals until a second administrator has looked, and counts for them alone', async () => {
  const { importId } = await large();
  const [first, second] = [await owner(), await owner()];
  expect((await first.approvals.list({ site: site() })).rosters).toEqual([]);
  await first.roster.approveHeld({ site: site(), importId });

  const [waiting] = (await first.approvals.list({ site: site() })).rosters;
  expect(waiting).toMatchObject({
    importId,
    fileName: 'roster.zip',
    people: 35,
    of: 100,
    own: true,
    approvers: 1,
  });
  expect(waiting).toMatchObject({ schools: null, kinds: null, askedAt: world.now.toISOString() });
  expect((await second.approvals.list({ site: site() })).rosters).toMatchObject([{ own: false }]);
  expect(await first.approvals.count({ site: site() })).toEqual({ open: 0 });
  expect(await second.approvals.count({ site: site() })).toEqual({ open: 1 });

  await second.roster.approveHeld({ site: site(), importId });
  expect((await second.approvals.list({ site: site() })).rosters).toEqual([]);
  expect(await second.approvals.count({ site: site() })).toEqual({ open: 0 });
});

it('tells which part is asked for, and waits no longer once a newer roster has come', async () => {
  const { importId } = await large();
  const first = await owner();
  const part = { schools: [world.trust.riverside, world.trust.hillside], kinds: ['student' as const] };
  await first.roster.approveHeld({ site: site(), importId, ...part });
  expect((await first.approvals.list({ site: site() })).rosters).toMatchObject([
    { people: 35, schools: ['Riverside Primary', "St Anne's & St Jude's"], kinds: ['student'], approvers: 0 },
  ]);
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  expect((await first.approvals.list({ site: site() })).rosters).toEqual([]);
});

it('says how many the newest roster misses for the first time, and not those who have left', async () => {
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  const api = await owner();
  expect(await api.roster.missingOnce({ site: site() })).toEqual({ people: 0, since: null });
  await importNext(world, { staff: 10, riverside: 58, hillside: 30 });
  const missing = { people: 2, since: world.now.toISOString() };
  expect(await api.roster.missingOnce({ site: site() })).toEqual(missing);
  await importNext(world, { staff: 9, riverside: 58, hillside: 30 });
  expect(await api.roster.missingOnce({ site: site() })).toEqual({
    people: 1,
    since: world.now.toISOString(),
  });
});

it('tells of a member of staff and of a contact since which import they are missing, until they are back', async () => {
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  const api = await owner();
  const contactId = await addContact(world.services, world.trust);
  const [tutor] = await world.rows<{ id: string }>(
    `select id from person where external_id = 'staff-9' and trust_id = app_trust()`,
  );
  const personId = tutor?.id ?? '';
  const since = async () => [
    (await api.passport.get({ site: site(), personId })).person.missingSince,
    (await api.contacts.get({ site: site(), contactId })).missingSince,
  ];
  expect(await since()).toEqual([null, null]);
  await importNext(world, { staff: 9, riverside: 60, hillside: 30 });
  const at = world.now.toISOString();
  expect(await since()).toEqual([at, at]);
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  expect((await since())[0]).toBeNull();
});
