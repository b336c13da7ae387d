import { expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { heldBy } from '../../testing/grants.ts';
import { printOne } from '../../testing/letters.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const office = async (school: string) => world.as(await world.administrator('full_edit', school));

it('leaves the roles that a parent of two schools holds at the other one', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside] });
  const { contactId, accountId } = parent;
  const roleId = world.trust.role('Tracker', 'Partial Edit');
  await world.run(({ sql, now }) =>
    sql(
      `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, school_id, managed_school_id, given_at)
       select r.trust_id, $1, $2, r.product_id, r.id, s.id, s.id, $3 from product_role r, school s
       where r.id = $4 and s.id = any ($5)`,
      [accountId, contactId, now, roleId, [riverside, hillside]],
    ),
  );
  await parent.childLeaves(riverside);
  const api = await office(riverside);
  await api.contacts.revoke({ site: riverside, schoolId: riverside, contactId });

  expect(await heldBy(world, contactId)).toEqual(["Tracker, Partial Edit, St Anne's & St Jude's"]);
});

it('leaves the letter that the other school has printed', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addRegisteredParent(world);
  const { contactId } = parent;
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  const code = await printOne(await office(hillside), contactId, hillside);
  await parent.childLeaves(riverside);
  const api = await office(riverside);
  await api.contacts.revoke({ site: riverside, schoolId: riverside, contactId });

  expect(await world.as(null).letters.landing({ code })).toMatchObject({ school: "St Anne's & St Jude's" });
});

it('leaves the welcome that the other school has sent', async () => {
  const { services, trust } = world;
  const { riverside, hillside } = trust;
  const contactId = await addContact(services, trust);
  for (const school of [riverside, hillside])
    await addStudent(services, trust, { schools: [school], contacts: [contactId] });
  const welcomed = async (schoolId: string) => {
    const api = await office(schoolId);
    const { invitationId } = await api.welcome.send({ site: schoolId, schoolId, contactId });
    return newestLink(world, invitationId ?? '');
  };
  const [here, there] = [await welcomed(riverside), await welcomed(hillside)];
  const api = await office(riverside);
  await api.contacts.revoke({ site: riverside, schoolId: riverside, contactId });

  expect((await world.as(null).invitations.landing({ token: here })).state).toBe('cancelled');
  expect((await world.as(null).invitations.landing({ token: there })).state).toBe('open');
  expect(await standingOf(services, trust, contactId)).toMatchObject({
    [riverside]: { status: 'revoked' },
    [hillside]: { status: 'never_logged_in' },
  });
});

it('tells nobody whom the office does not want to be told', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  const { contactId } = parent;
  await parent.childLeaves(site);
  const api = await office(site);

  expect(await api.contacts.revoke({ site, schoolId: site, contactId, tell: false })).toMatchObject({
    told: false,
  });
  expect(await world.rows('select template from mail')).toEqual([]);
});
