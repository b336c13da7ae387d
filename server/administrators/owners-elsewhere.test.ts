import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { grantOf } from '../testing/grants.ts';
import { leave } from '../testing/leaver.ts';
import { rosterSays } from '../testing/roster-says.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';
import { allSites } from './appoint-rules.ts';
import { giveAdministration } from './give-administration.ts';

const world = createWorld();

/** The only Account Owner of a trust, who teaches there, too; and an Account Admin. */
async function owningTeacher() {
  const teacher = await addTeacher(world);
  const { accountId } = teacher;
  await teacher.give(world.trust.id, 'Insights', 'Full Edit');
  await world.run(async (uow) => {
    giveAdministration(uow, { trustId: world.trust.id, accountId, role: 'account_owner', sites: allSites });
  });
  // Whoever else owned the trust while it was made is an Account Admin from now on.
  await world.run(({ sql }) =>
    sql(`update administrator set role = 'account_admin' where account_id <> $1 and role = 'account_owner'`, [
      accountId,
    ]),
  );
  const admin = world.as(await world.administrator('account_admin'));
  const owners = () =>
    world.rows(
      `select account_id as id from administrator where role = 'account_owner' and ended_at is null`,
    );
  /** Whether the trust still has its owner, who gets in and may do everything. */
  const stays = async () => {
    expect(await owners()).toEqual([{ id: accountId }]);
    const browser = await teacher.signIn();
    expect(await browser.whoIs()).toMatchObject({ accountId });
    const held = await world.run(({ sql }) =>
      sql('select from account_trusts($1) t where t = app_trust()', [accountId]),
    );
    expect(held).toHaveLength(1);
  };
  return { ...teacher, admin, stays, site: world.trust.id };
}

it('ends what they had as staff when access is revoked, and leaves them the owner who signs in', async () => {
  const { personId, admin, site, stays } = await owningTeacher();

  await admin.access.revoke({ site, personId });

  expect(await world.rows('select from "grant" where ended_at is null')).toEqual([]);
  await stays();
});

it('does the same when they have left by the roster and leavers are revoked', async () => {
  const { personId, admin, site, stays } = await owningTeacher();
  const { finish } = await bulkSchool(world, 1);
  const grantIds = [await grantOf(world, personId, 'Insights')];
  await rosterSays(world).gone(personId);
  await stays();

  const { planId } = await admin.access.revokeLeavers({ site, leavers: [{ personId, grantIds }] });
  await finish(planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 1 });
  expect(await world.rows('select from "grant" where ended_at is null')).toEqual([]);
  await stays();
});

it('does the same in bulk: the row is carried out, the owner stays', async () => {
  const { personId, admin, site, stays } = await owningTeacher();
  const { finish, errors } = await bulkSchool(world, 1);
  const change = { kind: 'revoke', reach: 'everything' } as const;
  const { planId } = await admin.plans.makeChange({ site, who: { ids: [personId] }, change });
  await finish(planId);

  expect(errors).toEqual([]);
  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 1, failed: 0 });
  await stays();
});

it('erases nobody who is the last owner, neither by their record nor by their account, and changes nothing', async () => {
  const { personId, accountId, admin, site, stays } = await owningTeacher();
  await admin.access.revoke({ site, personId });
  await leave(world, personId);
  const second = await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [second.accountId]),
  );
  const [name, owner] = ['Mei Herrera', world.as(second)];
  const erase = (kind: 'person' | 'account', id: string) =>
    owner.people.erase({ site, subject: { kind, id }, name });

  await expect(erase('person', personId)).rejects.toMatchObject({ cause: { code: 'last_owner' } });
  await expect(erase('account', accountId)).rejects.toMatchObject({ cause: { code: 'last_owner' } });
  expect(await world.rows('select from erasure')).toEqual([]);
  await stays();
});
