import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { grantOf, heldBy } from '../testing/grants.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** A school with three people who have Tracker as Partial Edit (the first also Parents Evening), and one who has nothing. */
async function schoolWithHolders() {
  const school = await bulkSchool(world, 1);
  const { admin, site } = school;
  const roleOf = (role: string, product = 'Tracker') => world.trust.role(product, role);
  const members = [await addMember(world), await addMember(world), await addMember(world)];
  const ids = members.map(({ personId }) => personId);
  const give = (personId: string, roleId: string) =>
    admin.invitations.send({ site, personId, offers: [{ roleId }] });
  for (const personId of ids) await give(personId, roleOf('Partial Edit'));
  await give(ids[0] ?? '', roleOf('Teacher', 'Parents Evening'));
  await world.run(({ sql }) => sql('delete from mail'));
  const held = () => Promise.all(ids.map((personId) => heldBy(world, personId)));
  const [product] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  return { ...school, members, ids, roleOf, held, give, tracker: product?.id ?? '', who: school.everybody };
}

it('changes the role of everybody who has another one there, and says before whom it concerns', async () => {
  const { admin, site, roleOf, who, finish, held, give, ids } = await schoolWithHolders();
  const change = { kind: 'change_role', roleId: roleOf('Full Edit') } as const;
  await admin.access.changeHeldRole({
    site,
    roleId: change.roleId,
    grantId: await grantOf(world, ids[2] ?? '', 'Tracker'),
  });

  expect(await admin.plans.previewChange({ site, who, change })).toEqual({
    total: 4, people: 2, names: ['Mei Herrera', 'Mei Herrera'], roles: 2, already: 1, own: 0, beyond: 0, without: 1,
    lost: [{ product: 'Tracker', role: 'Partial Edit', place: 'Riverside Primary', count: 2 }],
  }); // prettier-ignore
  const { planId, total } = await admin.plans.makeChange({ site, who, change, note: 'New year' });
  await finish(planId);

  expect(total).toBe(2);
  expect(await held()).toEqual([
    ['Parents Evening, Teacher, Riverside Primary', 'Tracker, Full Edit, Riverside Primary'],
    ['Tracker, Full Edit, Riverside Primary'],
    ['Tracker, Full Edit, Riverside Primary'],
  ]);
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    kind: 'change_role', state: 'done', done: 2, product: 'Tracker', note: 'New year', mailsTotal: 2,
  }); // prettier-ignore
  expect((await admin.plans.results({ site, planId })).rows).toMatchObject([
    { product: 'Tracker', role: 'Full Edit', place: 'Riverside Primary', reason: 'changed' },
    { reason: 'changed' },
  ]);
  await expect(give(ids[1] ?? '', roleOf('Full Edit'))).rejects.toMatchObject({
    cause: { code: 'role_held' },
  });
});

it('removes one product from many, with their sessions, and tells nobody when that is wished', async () => {
  const { admin, site, tracker, who, members, finish, held } = await schoolWithHolders();
  const browser = await members[1]?.signIn();
  const change = { kind: 'remove_role', productId: tracker } as const;
  const { planId } = await admin.plans.makeChange({ site, who, change, tell: false });
  await Promise.all([finish(planId), finish(planId)]);

  expect(await held()).toEqual([['Parents Evening, Teacher, Riverside Primary'], [], []]);
  expect(await browser?.whoIs()).toBeNull();
  expect(await world.rows('select from mail')).toEqual([]);
  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 3, skipped: 0 });
});

it('leaves out whose role was changed, or who was given more, after it was shown', async () => {
  const { admin, site, tracker, who, ids, finish, roleOf, give, held } = await schoolWithHolders();
  const removal = { kind: 'remove_role', productId: tracker } as const;
  const first = await admin.plans.makeChange({ site, who: { ids: [ids[0] ?? ''] }, change: removal });
  const revoke = { kind: 'revoke', reach: 'everything' } as const;
  const second = await admin.plans.makeChange({ site, who, change: revoke });
  const grantId = await grantOf(world, ids[0] ?? '', 'Tracker');
  await admin.access.changeHeldRole({ site, grantId, roleId: roleOf('Full Edit') });
  await give(ids[1] ?? '', roleOf('Organiser', 'Parents Evening'));

  await finish(first.planId);
  await finish(second.planId);

  expect(await admin.plans.get({ site, planId: first.planId })).toMatchObject({
    items: [{ reason: 'grant_ended' }],
  });
  const report = await admin.plans.get({ site, planId: second.planId });
  expect(report.items.map(({ reason }) => reason)).toEqual(['illegal_transition', 'illegal_transition']);
  expect((await held()).map(({ length }) => length)).toEqual([2, 2, 0]);
});

it('stops once its maker may no longer end access there', async () => {
  const { admin, person, site, who, finish, held } = await schoolWithHolders();
  const { planId } = await admin.plans.makeChange({
    site,
    who,
    change: { kind: 'revoke', reach: 'everything' },
  });
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [person.accountId]),
  );
  await finish(planId);

  expect((await held()).map(({ length }) => length)).toEqual([2, 1, 1]);
  const owner = world.as(await world.administrator('account_owner'));
  expect(await owner.plans.get({ site, planId })).toMatchObject({ done: 0, skipped: 3 });
});

it('neither shows nor takes what is beyond the power of whoever asks, and refuses when nothing is left', async () => {
  const { admin, site, roleOf, who, tracker } = await schoolWithHolders();
  const refused = { cause: { code: 'nobody_selected' } };
  const change = { kind: 'change_role', roleId: roleOf('Account Admin') } as const;

  expect(await admin.plans.previewChange({ site, who, change })).toMatchObject({ people: 0, beyond: 3 });
  await expect(admin.plans.makeChange({ site, who, change })).rejects.toMatchObject(refused);
  const trust = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  await expect(
    owner.plans.makeChange({ site: trust, who, change: { kind: 'remove_role', productId: tracker } }),
  ).rejects.toMatchObject(refused);
  await expect(
    owner.plans.previewChange({ site: trust, who, change: { ...change, roleId: crypto.randomUUID() } }),
  ).rejects.toMatchObject({ cause: { code: 'role_unknown' } });
});
