import { beforeEach, expect, it } from 'vitest';
import { addAdministratorOf, addSignedIn } from '../testing/administrators.ts';
import { atOnce } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { completeHandover } from './complete-handover.ts';

const world = createWorld();
let owner: SignedIn;
let successor: SignedIn;
let administratorId: string;
let site: string;

beforeEach(async () => {
  owner = await world.administrator('account_owner');
  const added = await addAdministratorOf(world, 'full_edit', {
    allSites: false,
    schoolIds: [world.trust.riverside],
  });
  [successor, administratorId, site] = [added.person, added.administratorId, world.trust.id];
});

const refused = (code: string) => ({ cause: { code } });
const ask = () => world.as(owner).handover.ask({ site, administratorId });
const confirm = (person = successor) =>
  world.as(person).handover.confirm({ site: person === successor ? world.trust.riverside : site });
const stop = (person: SignedIn) =>
  world.as(person).handover.stop({ site: person === successor ? world.trust.riverside : site });
const complete = () => world.run(completeHandover);
const roles = () =>
  world.rows<{ accountId: string; role: string }>(
    `select account_id as "accountId", role from administrator where ended_at is null and trust_id = $1`,
    [site],
  );
const roleOf = async ({ accountId }: SignedIn) =>
  (await roles()).find((each) => each.accountId === accountId)?.role;

it('hands over seven days after the successor has confirmed, and not an hour before', async () => {
  await ask();
  await confirm();
  world.pass({ hours: 167 });
  expect(await complete()).toEqual({ done: 0 });
  world.pass({ hours: 1 });
  expect(await complete()).toEqual({ done: 1 });
  expect(await complete()).toEqual({ done: 0 });

  expect(await roleOf(successor)).toBe('account_owner');
  expect(await roleOf(owner)).toBe('account_admin');
  const mails = await world.rows(`select from mail where template = 'handover-told'`);
  expect(mails).toHaveLength(3 * 2);
  expect(await world.audited()).toEqual(['handover.asked', 'handover.confirmed', 'handover.done']);
});

it('gives the successor all sites, and signs whoever was the owner out', async () => {
  const before = await addSignedIn(world, 'account_owner', { allSites: true, schoolIds: [], groupIds: [] });
  owner = { ...owner, accountId: before.accountId };
  await ask();
  await confirm();
  world.pass({ hours: 168 });
  const again = await before.signIn();
  expect(await again.whoIs()).not.toBeNull();
  await complete();

  expect(await again.whoIs()).toBeNull();
  const sites = await world.rows(
    `select d.all_sites as "all", (select count(*)::int from administrator_site s where s.administrator_id = d.id) as chosen
     from administrator d where d.id = $1`,
    [administratorId],
  );
  expect(sites).toEqual([{ all: true, chosen: 0 }]);
});

it('is stopped by either of the two, at any time before', async () => {
  await ask();
  await stop(owner);
  await ask();
  await confirm();
  world.pass({ hours: 200 });
  await stop(successor);

  expect(await complete()).toEqual({ done: 0 });
  expect(await roleOf(owner)).toBe('account_owner');
  await expect(stop(owner)).rejects.toMatchObject(refused('handover_over'));
});

it('is stopped by every Account Owner who is one at that moment, and shown to the admins of the trust', async () => {
  const other = await world.administrator('account_owner');
  const admin = await world.administrator('account_admin');
  const observer = await world.administrator('observer');
  await ask();
  await confirm();
  const sideOf = async (person: SignedIn) => (await world.as(person).handover.get({ site }))?.side;
  expect(await Promise.all([owner, other, admin, observer].map(sideOf))).toEqual([
    'from',
    'owner',
    'admin',
    'other',
  ]);
  await expect(stop(admin)).rejects.toMatchObject(refused('not_permitted'));
  await stop(other);

  world.pass({ hours: 168 });
  expect(await complete()).toEqual({ done: 0 });
});

it('is nothing that others confirm or stop, or that nobody confirms in seven days', async () => {
  const other = await world.administrator('account_admin');
  await ask();
  await expect(ask()).rejects.toMatchObject(refused('handover_open'));
  const second = await world.administrator('account_owner');
  for (const person of [owner, other, second])
    await expect(confirm(person)).rejects.toMatchObject(refused('not_permitted'));
  await expect(stop(other)).rejects.toMatchObject(refused('not_permitted'));
  await expect(confirm({ ...successor, isProven: false })).rejects.toBeDefined();
  world.pass({ hours: 168 });
  await expect(confirm()).rejects.toMatchObject(refused('handover_over'));
  await ask();
});

it('is for Account Owners, and to another administrator of the trust', async () => {
  const admin = await world.administrator('account_admin');
  const second = await addAdministratorOf(world, 'account_owner');

  await expect(world.as(admin).handover.ask({ site, administratorId })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  await expect(
    world.as(owner).handover.ask({ site, administratorId: second.administratorId }),
  ).rejects.toMatchObject(refused('role_held'));
  await expect(
    world.as(owner).handover.ask({ site, administratorId: crypto.randomUUID() }),
  ).rejects.toMatchObject(refused('not_found'));
});

it('is not carried out when one of the two has lost their role meanwhile', async () => {
  await ask();
  await confirm();
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where id = $1', [administratorId]),
  );
  world.pass({ hours: 168 });

  expect(await complete()).toEqual({ done: 0 });
  expect(await roles()).toMatchObject([{ role: 'account_owner' }]);
  expect((await world.audited()).at(-1)).toBe('handover.stopped');
});

it('is stopped or carried out, never half of both, when both happen at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const added = await addAdministratorOf(world, 'observer');
    const from = await world.administrator('account_owner');
    await world.as(from).handover.ask({ site, administratorId: added.administratorId });
    await world.as(added.person).handover.confirm({ site });
    world.pass({ hours: 168 });
    const [stopped] = await atOnce(stop(from), complete());

    expect(await roleOf(added.person)).toBe(stopped === 'done' ? 'observer' : 'account_owner');
    expect(await roleOf(from)).toBe(stopped === 'done' ? 'account_owner' : 'account_admin');
  }
});
