import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { grantOf } from '../testing/grants.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const role = (product: string, name: string) => world.trust.role(product, name);

/** A school whose one teacher has Tracker from it, and Insights from the trust. */
async function schoolWithTeacher() {
  const school = await bulkSchool(world, 0);
  const teacher = await addTeacher(world);
  await teacher.give(world.trust.riverside, 'Tracker', 'Partial Edit');
  await teacher.give(world.trust.id, 'Insights', 'Full Edit');
  const [product] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const grantId = await grantOf(world, teacher.personId, 'Tracker');
  return { ...school, ...teacher, tracker: product?.id ?? '', grantId };
}
type School = Awaited<ReturnType<typeof schoolWithTeacher>>;
type Plan = (school: School) => Promise<{ planId: string }>;
type Meanwhile = (school: School) => Promise<unknown>;

/** Everything that a plan could have done to anybody. */
const traces = () =>
  world.rows(`
    select (select jsonb_agg(g order by id) from "grant" g) as grants, (select jsonb_agg(id order by id) from session) as sessions,
      (select jsonb_agg(r order by id) from registration r) as registrations, (select count(*) from credential) as credentials,
      (select jsonb_agg(i order by id) from invitation i) as invitations, (select count(*) from mail) as mails,
      (select count(*) from audit_entry where action not like 'plan.%') as audited`);

const revoke: Plan = ({ admin, site, everybody }) =>
  admin.plans.makeChange({ site, who: everybody, change: { kind: 'revoke', reach: 'everything' } });
const remove: Plan = ({ admin, site, everybody, tracker }) =>
  admin.plans.makeChange({ site, who: everybody, change: { kind: 'remove_role', productId: tracker } });
const change: Plan = ({ admin, site, everybody, roleId }) =>
  admin.plans.makeChange({ site, who: everybody, change: { kind: 'change_role', roleId } });
const changeHigh: Plan = ({ owner, site, everybody }) => {
  const roleId = role('Tracker', 'Account Admin');
  return owner.plans.makeChange({ site, who: everybody, change: { kind: 'change_role', roleId } });
};
const invite: Plan = ({ admin, site, everybody }) =>
  admin.invitations.sendMany({
    site,
    who: everybody,
    offers: [{ roleId: role('Parents Evening', 'Teacher') }],
  });

const write = (text: string, ...parameters: string[]) => world.run(({ sql }) => sql(text, parameters));
const removed: Meanwhile = ({ school, site, grantId }) => school.access.removeRole({ site, grantId });
const givenMore: Meanwhile = ({ give, site }) => give(site, 'Parents Evening', 'Teacher');
const changed: Meanwhile = ({ school, site, grantId }) =>
  school.access.changeHeldRole({ site, grantId, roleId: role('Tracker', 'Partial Read-only') });
const switchedOff: Meanwhile = ({ personId }) =>
  write('update person set enabled = false where id = $1', personId);
const retired: Meanwhile = () => write('update product_role set retired_at = gatehouse_now()');
const demoted: Meanwhile = async () => {
  const { accountId } = await world.administrator('account_owner');
  await write(
    `update administrator set role = 'account_admin' where account_id <> $1 and role = 'account_owner'`,
    accountId,
  );
};

it.each<[string, Plan, Meanwhile, string]>([
  ['a revoke of what ended here, while the trust gave more', revoke, removed, 'not_registered'],
  ['a revoke of somebody who was given more', revoke, givenMore, 'illegal_transition'],
  ['a removal of what was removed', remove, removed, 'grant_ended'],
  ['a removal of what was changed', remove, changed, 'grant_ended'],
  ['a change of what was changed', change, changed, 'grant_ended'],
  ['a change to a role that was retired', change, retired, 'role_unknown'],
  ['a change for somebody who was switched off', change, switchedOff, 'person_left'],
  ['a change beyond the power that its maker has now', changeHigh, demoted, 'above_own_power'],
  ['an invitation to a role that was retired', invite, retired, 'role_unknown'],
  ['an invitation of somebody who was switched off', invite, switchedOff, 'person_left'],
])('leaves no trace of %s', async (_, make, meanwhile, reason) => {
  const school = await schoolWithTeacher();
  const { planId } = await make(school);
  await meanwhile(school);
  const browser = await school.signIn();
  const before = await traces();

  await school.finish(planId);

  const { state, items } = await school.owner.plans.get({ site: school.site, planId });
  expect([state, items.map((item) => item.reason)]).toEqual(['done', [reason]]);
  expect(await traces()).toEqual(before);
  expect(await browser.whoIs()).not.toBeNull();
});
