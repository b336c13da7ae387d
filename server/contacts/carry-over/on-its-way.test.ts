import { expect, it } from 'vitest';
import { addContact } from '../../testing/family.ts';
import { printOne } from '../../testing/letters.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const visitor = () => world.as(null);
const wrong = { cause: { code: 'letter_code_wrong' } };

/** A parent at two schools; of Riverside the roster has a newer record, which may have their account. */
async function recoded() {
  const { services, trust } = world;
  const { id: site, riverside, hillside } = trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside] });
  const next = await addContact(services, trust);
  const [proposal] = await world.run(async ({ sql }) => {
    const values = [parent.contactId, next];
    await sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student)
       select g.trust_id, g.source_id, g.student_id, $2, true from guardianship g
       where g.contact_id = $1 and g.student_id = $3`,
      [...values, parent.children[riverside]],
    );
    await sql('update guardianship set gone_at = gatehouse_now() where contact_id = $1 and student_id = $2', [
      parent.contactId,
      parent.children[riverside],
    ]);
    return sql<{ id: string }>(
      `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
       values (app_trust(), $1, $2, 85, '[]', '{"duplicate": false}', gatehouse_now()) returning id`,
      values,
    );
  });
  const api = world.as(await world.administrator('account_admin'));
  const carryOver = { site, carryOverId: proposal?.id ?? '' };
  return { ...parent, next, api, carryOver };
}

it('makes void what was on its way to the newer record: it has the account, and needs no second one', async () => {
  const { next, api, carryOver } = await recoded();
  const { riverside } = world.trust;
  const { invitationId } = await api.welcome.send({
    site: world.trust.id,
    schoolId: riverside,
    contactId: next,
  });
  const token = await newestLink(world, invitationId ?? '');
  const office = world.as(await world.administrator('full_edit', riverside));
  const code = await printOne(office, next, riverside);

  await api.carryOver.carry(carryOver);

  expect((await visitor().invitations.landing({ token })).state).toBe('cancelled');
  await expect(visitor().letters.landing({ code })).rejects.toMatchObject(wrong);
  const open = `select from invitation where person_id = $1 and state in ('pending', 'expired')
    union all select from welcome_letter where contact_id = $1 and used_at is null and ended_at is null`;
  expect(await world.rows(open, [next])).toEqual([]);
});

it('ends a letter for a new password of the account, also where the older record keeps a school, and undoing it does, too', async () => {
  const { contactId, api, carryOver } = await recoded();
  const { id: site, hillside: schoolId } = world.trust;
  const print = async () => {
    const who = { contacts: [{ contactId, schoolId }] };
    const { letters } = await api.letters.print({ site, who, passwords: true });
    return letters[0]?.code ?? '';
  };
  const before = await print();
  expect(await visitor().letters.landing({ code: before })).toMatchObject({ purpose: 'password' });
  await api.carryOver.carry(carryOver);
  await expect(visitor().letters.landing({ code: before })).rejects.toMatchObject(wrong);

  const since = await print();
  expect(await visitor().letters.landing({ code: since })).toMatchObject({ purpose: 'password' });
  await api.carryOver.undo(carryOver);
  await expect(visitor().letters.landing({ code: since })).rejects.toMatchObject(wrong);
});
