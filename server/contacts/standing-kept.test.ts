import { expect, it } from 'vitest';
import { addContact, addStudent } from '../testing/family.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const spoilt = {
  students: 'students + 7',
  open_students: 'open_students + 7',
  ever_linked: 'not ever_linked',
  flagged: 'not flagged',
  type_code: `'somebody'`,
  reachable: 'not reachable',
  registered_at: `'2026-01-01'`,
  welcome_until: `'2026-01-01'`,
  replaced_by: 'contact_id',
  blocked: 'not blocked',
  recheck_on: `'2026-01-01'`,
  sort_name: `'nobody'`,
  search_text: `'nobody'`,
  years: `'{99}'`,
} as const;

it.each(['all at once', 'a few of them'])('brings every fact in line that it keeps, of %s', async (of) => {
  const contact = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { contacts: [contact] });
  const facts = () =>
    world.rows<object>(
      `select ${Object.keys(spoilt).join(', ')}, status from contact_standing where contact_id = $1`,
      [contact],
    );
  const asItIs = await facts();
  expect(asItIs).toHaveLength(1);
  for (const [column, wrong] of Object.entries(spoilt)) {
    await world.run(({ sql }) =>
      sql(`update contact_standing set ${column} = ${wrong} where contact_id = $1`, [contact]),
    );
    expect(await facts(), column).not.toEqual(asItIs);
    await world.run(({ sql }) =>
      of === 'all at once'
        ? sql('select keep_standing(app_trust())')
        : sql('select keep_standing(app_trust(), array[$1::uuid])', [contact]),
    );
    expect(await facts(), column).toEqual(asItIs);
  }
});

it('leaves a row alone that is as it should be', async () => {
  const contact = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { contacts: [contact] });
  const version = () =>
    world.rows('select xmin::text, xmax::text, ctid::text from contact_standing where contact_id = $1', [
      contact,
    ]);
  const before = await version();

  await world.run(({ sql }) => sql('select keep_standing(app_trust())'));
  await world.run(({ sql }) => sql('select keep_standing(app_trust(), array[$1::uuid])', [contact]));

  expect(await version()).toEqual(before);
});
