import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { grantOf, heldBy } from '../testing/grants.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** A member of staff with a role in Tracker, given by an administrator of their school, and signed in. */
async function trackerHolder(role = 'Partial Edit', endsAt: string | null = null) {
  const site = world.trust.riverside;
  const owner = world.as(await world.administrator('account_owner'));
  const admin = world.as(await world.administrator('account_admin', site));
  const member = await addMember(world);
  const { personId } = member;
  const roleOf = (name: string) => world.trust.role('Tracker', name);
  await owner.invitations.send({
    site,
    personId,
    offers: [{ roleId: roleOf(role) }],
    endsAt,
    note: 'Year 4',
  });
  const grantId = await grantOf(world, personId, 'Tracker');
  return { site, owner, admin, member, personId, grantId, roleOf, browser: await member.signIn() };
}

it('gives the new role for the old one, until the same day, and says so by mail', async () => {
  const endsAt = '2027-07-31T23:00:00.000Z';
  const { admin, site, personId, grantId, roleOf } = await trackerHolder('Partial Edit', endsAt);

  const changed = await admin.access.changeHeldRole({ site, grantId, roleId: roleOf('Full Edit') });

  expect(changed).toMatchObject({ product: 'Tracker', role: 'Full Edit', was: 'Partial Edit' });
  expect(await heldBy(world, personId)).toEqual(['Tracker, Full Edit, Riverside Primary']);
  expect(
    await world.rows('select end_reason, iso(ends_at) as "endsAt", note from "grant" order by ended_at'),
  ).toEqual([
    { end_reason: 'role_changed', endsAt, note: 'Year 4' },
    { end_reason: null, endsAt, note: 'Year 4' },
  ]);
  expect(
    await world.rows(
      `select data->>'accessLines' as now, data->>'formerRole' as former from mail where template = 'role-changed'`,
    ),
  ).toEqual([
    { now: 'Tracker, as Full Edit, at Riverside Primary, until 31 July 2027', former: 'Partial Edit' },
  ]);
  expect((await world.audited()).slice(-2).toSorted()).toEqual(['grant.ended', 'grant.given']);
});

it('signs them out when the power falls, and only then', async () => {
  const { admin, site, personId, grantId, roleOf, browser } = await trackerHolder();

  expect(await admin.access.changeHeldRole({ site, grantId, roleId: roleOf('Full Edit') })).toMatchObject({
    signedOut: false,
  });
  expect(await browser.whoIs()).not.toBeNull();

  const higher = await grantOf(world, personId, 'Tracker');
  await admin.access.changeHeldRole({ site, grantId: higher, roleId: roleOf('Partial Read-only') });
  expect(await browser.whoIs()).toBeNull();
});

it('only whoever may grant both roles changes one into the other', async () => {
  const { admin, owner, site, grantId, personId, roleOf } = await trackerHolder();
  const change = (grant: string, role: string) => ({ site, grantId: grant, roleId: roleOf(role) });

  await expect(admin.access.changeHeldRole(change(grantId, 'Account Admin'))).rejects.toMatchObject(
    refused('above_own_power'),
  );
  await owner.access.changeHeldRole(change(grantId, 'Account Admin'));
  const higher = await grantOf(world, personId, 'Tracker');
  await expect(admin.access.changeHeldRole(change(higher, 'Partial Edit'))).rejects.toMatchObject(
    refused('above_own_power'),
  );
});

it('refuses a role of another product, the role they have, an ended one, and one’s own', async () => {
  const { admin, site, grantId, roleOf, member } = await trackerHolder();
  const change = { site, grantId, roleId: roleOf('Full Edit') };
  const organiser = world.trust.role('Parents Evening', 'Organiser');

  await expect(admin.access.changeHeldRole({ ...change, roleId: organiser })).rejects.toMatchObject(
    refused('role_unknown'),
  );
  await expect(
    admin.access.changeHeldRole({ ...change, roleId: roleOf('Partial Edit') }),
  ).rejects.toMatchObject(refused('role_held'));
  const oneself = { ...(await world.administrator('account_owner')), accountId: member.accountId };
  await world.run(({ sql }) =>
    sql(
      `insert into administrator (trust_id, account_id, role, all_sites) values (app_trust(), $1, 'account_owner', true)`,
      [member.accountId],
    ),
  );
  await expect(world.as(oneself).access.changeHeldRole(change)).rejects.toMatchObject(refused('self_change'));
  await admin.access.removeRole({ site, grantId });
  await expect(admin.access.changeHeldRole(change)).rejects.toMatchObject(refused('grant_ended'));
});

it('what the trust gave is changed and removed at the trust alone, and the school is told where', async () => {
  const { id, riverside, role } = world.trust;
  const trust = world.as(await world.administrator('account_admin'));
  const school = world.as(await world.administrator('account_admin', riverside));
  const other = world.as(await world.administrator('account_admin', world.trust.hillside));
  const { personId } = await addMember(world);
  const roleId = role('Tracker', 'Full Edit');
  await trust.invitations.send({ site: id, personId, offers: [{ roleId, schoolId: riverside }] });
  const grantId = await grantOf(world, personId, 'Tracker');
  const lower = role('Tracker', 'Partial Edit');

  const [row] = (await school.invitations.list({ site: riverside })).rows;
  expect(row?.access).toMatchObject([{ at: 'Riverside Primary', managedHere: false, managedByTrust: true }]);
  const elsewhere = {
    cause: {
      code: 'managed_elsewhere',
      detail: 'This was given by the trust, and is managed there.',
    },
  };
  await expect(school.access.removeRole({ site: riverside, grantId })).rejects.toMatchObject(elsewhere);
  await expect(
    school.access.changeHeldRole({ site: riverside, grantId, roleId: lower }),
  ).rejects.toMatchObject(elsewhere);
  const { hillside } = world.trust;
  await expect(other.access.removeRole({ site: hillside, grantId })).rejects.toMatchObject(
    refused('not_found'),
  );
  await trust.access.changeHeldRole({ site: id, grantId, roleId: lower });
  expect(await heldBy(world, personId)).toEqual(['Tracker, Partial Edit, Riverside Primary']);
});
