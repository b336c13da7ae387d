import { expect, it } from 'vitest';
import { Invitation } from '../invitations/invitation.ts';
import { tokenOf } from '../invitations/token-of.ts';
import { bulkSchool } from '../testing/bulk-school.ts';
import { doors, type Office } from '../testing/doors.ts';
import { heldBy } from '../testing/grants.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

const offices = [
  ['the trust', 'Insights', 'Account Owner'],
  ['the trust', 'Tracker', 'Account Admin'],
  ['a school', 'Tracker', 'Account Admin'],
] as const;

/** The Account Admin of a trust or a school, and a role that an Account Owner alone gives. */
async function officeOf([at, product, high]: (typeof offices)[number]) {
  const { id, riverside, role } = world.trust;
  const schoolId = product === 'Tracker' ? riverside : null;
  const admin = await world.administrator('account_admin', at === 'a school' ? riverside : null);
  const office: Office = {
    world,
    giver: world.as(admin),
    owner: world.as(await world.administrator('account_owner')),
    site: at === 'a school' ? riverside : id,
    product,
    place: schoolId ?? id,
    role: { roleId: role(product, high), schoolId },
    lesser: { roleId: role(product, 'Full Edit'), schoolId },
  };
  return { office, accountId: admin.accountId };
}

const everywhere = Object.entries(doors).flatMap(([name, door]) =>
  offices.map((where) => ({ name, door, where, words: where.join(', ') })),
);

it.each(everywhere)(
  '$name: an Account Admin gives no more than an Account Admin may ($words)',
  async ({ door, where }) => {
    const { office, accountId } = await officeOf(where);

    await expect(door(office)).rejects.toMatchObject(refused('above_own_power'));

    const given = await world.rows(
      `select id from "grant" where given_by = $1 union all select id from invitation where invited_by = $1
       union all select id from plan where made_by = $1`,
      [accountId],
    );
    expect(given).toEqual([]);
  },
);

it.each(everywhere)('$name: an Account Owner gives it ($words)', async ({ door, where }) => {
  const { office } = await officeOf(where);

  await expect(door({ ...office, giver: office.owner })).resolves.toBeDefined();
});

const since = {
  'lost their role': 'update administrator set ended_at = gatehouse_now() where account_id = $1',
  'became an Account Admin': `update administrator set role = 'account_admin' where account_id = $1`,
} as const;

it.each(Object.entries(since))(
  'a bulk change gives nothing above their power whose maker %s since',
  async (_, lose) => {
    const { run, site, errors, everybody } = await bulkSchool(world, 2);
    const owner = await world.administrator('account_owner');
    const offers = [{ roleId: world.trust.role('Tracker', 'Account Admin') }];
    const { planId } = await world.as(owner).invitations.sendMany({ site, who: everybody, offers });
    await world.administrator('account_owner');
    await world.run(({ sql }) => sql(lose, [owner.accountId]));

    await run(planId);

    expect(await world.rows('select state from plan_item')).toEqual([
      { state: 'skipped' },
      { state: 'skipped' },
    ]);
    expect(await world.rows('select from invitation')).toEqual([]);
    expect(errors).toEqual([]);
  },
);

/** An Account Owner has invited somebody to two roles; what they hold once they have accepted. */
async function acceptedAfter(lose: string): Promise<string[]> {
  const { riverside, role } = world.trust;
  const owner = await world.administrator('account_owner');
  const personId = await world.staff();
  const offers = [
    { roleId: role('Tracker', 'Account Admin'), schoolId: riverside },
    { roleId: role('Parents Evening', 'Teacher'), schoolId: riverside },
  ];
  await world.as(owner).invitations.send({ site: world.trust.id, personId, offers });
  await world.administrator('account_owner');
  await world.run(({ sql }) => sql(lose, [owner.accountId]));
  const token = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
  );
  const create = { name: 'Ada Lovelace', password: 'violin tractor banana' };
  await world.as(null).invitations.accept({ token, how: { create } });
  return heldBy(world, personId);
}

it('an offer is void when whoever invited became an Account Admin since', async () => {
  expect(await acceptedAfter(since['became an Account Admin'])).toEqual([
    'Parents Evening, Teacher, Riverside Primary',
  ]);
});

it('an invitation is void when whoever sent it lost their role since', async () => {
  await expect(acceptedAfter(since['lost their role'])).rejects.toMatchObject(
    refused('invitation_cancelled'),
  );
});
