import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { grantOf, heldBy } from '../testing/grants.ts';
import { createWorld } from '../testing/world.ts';

/* What is offered by a link is in `server/invitations/own-access.test.ts`. */
const world = createWorld();
const selfChange = { cause: { code: 'self_change' } };

/** An Account Owner, whom nothing is above, who is on the staff too; and a colleague. */
async function ownerOnTheStaff() {
  const person = await world.administrator('account_owner');
  const personId = await world.staff({ email: person.email });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at)
       values (app_trust(), $1, $2, gatehouse_now())`,
      [personId, person.accountId],
    ),
  );
  const { riverside: site, role } = world.trust;
  const api = world.as(person);
  const colleague = world.as(await world.administrator('account_owner'));
  const roleId = role('Tracker', 'Full Edit');
  /** What the colleague gave them; the id of the grant. */
  const given = async () => {
    await colleague.invitations.send({ site, personId, offers: [{ roleId }] });
    return grantOf(world, personId, 'Tracker');
  };
  return { api, site, personId, roleId, offers: [{ roleId }], given };
}

it('nobody gives access to themselves', async () => {
  const { api, site, personId, offers } = await ownerOnTheStaff();

  await expect(api.invitations.send({ site, personId, offers })).rejects.toMatchObject(selfChange);
  expect(await heldBy(world, personId)).toEqual([]);
});

it('whoever changes many leaves themselves out', async () => {
  const { finish, everybody } = await bulkSchool(world, 1);
  const { api, site, personId, offers } = await ownerOnTheStaff();
  const { planId } = await api.invitations.sendMany({ site, who: everybody, offers });

  await finish(planId);

  const rows = await world.rows('select state, reason from plan_item where person_id = $1', [personId]);
  expect(rows).toEqual([{ state: 'skipped', reason: 'self_change' }]);
  expect(await heldBy(world, personId)).toEqual([]);
  expect(await api.plans.get({ site, planId })).toMatchObject({ done: 1, skipped: 1 });
});

it('nobody changes what they hold, or until when', async () => {
  const { api, site, personId, given } = await ownerOnTheStaff();
  const grantId = await given();
  const roleId = world.trust.role('Tracker', 'Account Admin');

  await expect(api.access.changeHeldRole({ site, grantId, roleId })).rejects.toMatchObject(selfChange);
  await expect(api.access.changeEnd({ site, grantId, endsAt: '2027-07-31T00:00:00Z' })).rejects.toMatchObject(
    selfChange,
  );
  expect(await heldBy(world, personId)).toEqual(['Tracker, Full Edit, Riverside Primary']);
});

it('nobody answers their own request', async () => {
  const { api, site, personId, roleId } = await ownerOnTheStaff();
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const asked = { productId: tracker?.id ?? '', schoolId: site, reason: 'I teach Year 4.' };
  const { requestId } = await api.portal.ask(asked);

  await expect(api.requests.approve({ site, requestId, roleId })).rejects.toMatchObject(selfChange);
  expect(await heldBy(world, personId)).toEqual([]);
});
