import { expect, it } from 'vitest';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { grantOf, heldBy } from '../../testing/grants.ts';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const everything = { kind: 'revoke', reach: 'everything' } as const;

/** A school with three people who have Tracker as Partial Edit, the first of them Parents Evening, too. */
async function withHolders() {
  const school = await bulkSchool(world, 0);
  const { admin, site, finish } = school;
  const members = [await addMember(world), await addMember(world), await addMember(world)];
  const ids = members.map(({ personId }) => personId);
  const roleOf = (role: string, product = 'Tracker') => world.trust.role(product, role);
  const give = (personId: string, roleId: string) =>
    admin.invitations.send({ site, personId, offers: [{ roleId }] });
  for (const personId of ids) await give(personId, roleOf('Partial Edit'));
  await give(ids[0] ?? '', roleOf('Teacher', 'Parents Evening'));
  await world.run(({ sql }) => sql('delete from mail'));
  const held = () => Promise.all(ids.map((personId) => heldBy(world, personId)));
  /** Makes a bulk change, carries it out, and takes it back at once, or after something else has happened. */
  const thereAndBack = async (
    change: Parameters<typeof admin.plans.makeChange>[0]['change'],
    then?: () => Promise<unknown>,
  ) => {
    const made = await admin.plans.makeChange({ site, who: { ids }, change });
    await finish(made.planId);
    const there = await held();
    const undo = await admin.plans.undo({ site, planId: made.planId });
    await then?.();
    await finish(undo.planId);
    const { items, done } = await admin.plans.get({ site, planId: undo.planId });
    return { there, made, undo, done, reasons: items.map(({ reason }) => reason) };
  };
  return { ...school, members, ids, roleOf, held, thereAndBack };
}

it('gives everybody their roles back whom a bulk revoke left with nothing, with the same passwords', async () => {
  const { members, held, thereAndBack } = await withHolders();
  const before = await held();
  const { there, done } = await thereAndBack(everything);

  expect(there).toEqual([[], [], []]);
  expect([done, await held()]).toEqual([3, before]);
  for (const member of members) expect(await (await member.signIn()).whoIs()).not.toBeNull();
  expect(await world.rows('select template, count(*)::int from mail group by 1 order by 1')).toEqual([
    { template: 'access-added', count: 3 },
    { template: 'access-removed', count: 3 },
  ]);
  expect(await world.rows('select from registration where ended_at is null')).toHaveLength(3);
});

it('lets nobody in meanwhile, and nobody who came in anew get an older second step', async () => {
  const { admin, site, finish, members, ids } = await withHolders();
  const { planId } = await admin.plans.makeChange({ site, who: { ids }, change: everything });
  await finish(planId);

  await expect(members[0]?.signIn()).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
  expect(await world.database.asOwner('select from kept_credential')).toHaveLength(3);
});

it('gives a removed product back, at the same place and until the same day', async () => {
  const { held, thereAndBack, ids, admin, site } = await withHolders();
  const before = await held();
  const endsAt = '2027-01-15T00:00:00.000Z';
  await admin.access.changeEnd({ site, grantId: await grantOf(world, ids[1] ?? '', 'Tracker'), endsAt });
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const { there } = await thereAndBack({ kind: 'remove_role', productId: tracker?.id ?? '' });

  expect(there).toEqual([['Parents Evening, Teacher, Riverside Primary'], [], []]);
  expect(await held()).toEqual(before);
  expect(
    await world.rows('select iso(ends_at) as at from "grant" where ended_at is null and ends_at is not null'),
  ).toEqual([{ at: endsAt }]);
});

it('gives a role back that was changed, and leaves alone whose role was changed again since', async () => {
  const { held, thereAndBack, ids, admin, site, roleOf } = await withHolders();
  const { done, reasons } = await thereAndBack(
    { kind: 'change_role', roleId: roleOf('Full Edit') },
    async () =>
      admin.access.changeHeldRole({
        site,
        grantId: await grantOf(world, ids[2] ?? '', 'Tracker'),
        roleId: roleOf('Partial Read-only'),
      }),
  );
  expect([done, reasons]).toEqual([2, ['grant_ended']]);
  expect((await held()).map((mine) => mine.at(-1))).toEqual([
    'Tracker, Partial Edit, Riverside Primary', 'Tracker, Partial Edit, Riverside Primary',
    'Tracker, Partial Read-only, Riverside Primary',
  ]); // prettier-ignore
});

it('leaves out who has left, who was given it again by hand, and whose account is gone', async () => {
  const { thereAndBack, ids, admin, site, roleOf, members } = await withHolders();
  const { done, reasons } = await thereAndBack(everything, async () => {
    const { sql } = { sql: (text: string, values: unknown[]) => world.run((uow) => uow.sql(text, values)) };
    await sql('update person set gone_at = gatehouse_now() where id = $1', [ids[0]]);
    await world.database.asOwner('delete from kept_credential where account_id = $1', [
      members[1]?.accountId,
    ]);
    await admin.invitations.send({ site, personId: ids[2] ?? '', offers: [{ roleId: roleOf('Full Edit') }] });
  });
  expect(done).toBe(1);
  expect(reasons.toSorted()).toEqual(['person_left', 'restore_too_late']);
});

it('leaves out a role that is not given any more, and says that it gave back a part', async () => {
  const { thereAndBack, held, roleOf, admin, site } = await withHolders();
  const owner = world.as(await world.administrator('account_owner'));
  const { undo, done, reasons } = await thereAndBack(everything, () =>
    owner.access.retireRole({ site: world.trust.id, roleId: roleOf('Partial Edit') }),
  );
  expect([done, reasons]).toEqual([1, ['role_unknown', 'role_unknown']]);
  expect(await held()).toEqual([['Parents Evening, Teacher, Riverside Primary'], [], []]);
  const { rows } = await admin.plans.results({ site, planId: undo.planId });
  expect(rows.map(({ reason }) => reason)).toContain('given_back_partly');
});
