import { expect, it } from 'vitest';
import { newId } from '../../new-id.ts';
import { addContact } from '../../testing/family.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { standingOf } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';
import { proposeCarryOvers } from './propose-carry-overs.ts';

const world = createWorld();
const record = { givenName: 'Lynn', familyName: 'Kuphal', email: 'lynn@post.example' };

/** A parent with a child at Riverside and one at Hillside, who is back under a new code with the first of them alone, and has the account there. */
async function halfCarried() {
  const { services, trust } = world;
  const { riverside, hillside, id: site } = trust;
  const parent = await addRegisteredParent(world, { ...record, schools: [riverside, hillside] });
  const next = await addContact(services, trust, record);
  const [mia, tom, importId] = [parent.children[riverside], parent.children[hillside], newId()];
  const tie = (student: string | undefined, contact: string) =>
    world.run(({ sql }) =>
      sql(
        `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student, import_id)
         values ($1, $2, $3, $4, true, $5)`,
        [site, trust.sourceId, student, contact, importId],
      ),
    );
  await world.run(({ sql }) =>
    sql('update guardianship set gone_at = gatehouse_now() where contact_id = $1', [parent.contactId]),
  );
  await tie(mia, next);
  await world.run((uow) => proposeCarryOvers(uow, importId));
  const office = world.as(await world.administrator('account_admin'));
  const [proposal] = await office.carryOver.of({ site, contactId: next });
  const one = { site, carryOverId: proposal?.id ?? '' };
  await office.carryOver.carry(one);
  const registered = () =>
    world.rows(
      `select person_id as contact from registration where account_id = $1 and ended_at is null order by 1`,
      [parent.accountId],
    );
  return { parent, next, tom, tie, office, site, one, registered, riverside, hillside };
}

it('gives the account back to the old record also where that lost its last school in the meantime', async () => {
  const { parent, office, site, one, registered, riverside, hillside } = await halfCarried();
  const { contactId } = parent;
  await office.contacts.revoke({ site, contactId, schoolId: hillside });

  await office.carryOver.undo(one);

  expect(await registered()).toEqual([{ contact: contactId }]);
  const standing = await standingOf(world.services, world.trust, contactId);
  expect([standing[riverside]?.status, standing[hillside]?.status]).toEqual(['ready_to_revoke', 'revoked']);
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('leaves the new record nothing of the account, also where a school was added to it since', async () => {
  const { next, tom, tie, office, one, registered, hillside, parent } = await halfCarried();
  await tie(tom, next);
  await office.welcome.send({ site: hillside, contactId: next, schoolId: hillside });
  const before = await standingOf(world.services, world.trust, next);
  expect(before[hillside]?.status).toBe('active');

  await office.carryOver.undo(one);

  expect(await registered()).toEqual([{ contact: parent.contactId }]);
  const admitted = await world.rows(
    'select from contact_standing where contact_id = $1 and admitted_at is not null',
    [next],
  );
  expect(admitted).toEqual([]);
});
