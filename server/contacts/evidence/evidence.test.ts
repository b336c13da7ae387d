import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));

async function family() {
  const contactId = await addContact(world.services, world.trust, { familyName: 'Shah' });
  const studentId = await addStudent(world.services, world.trust, { contacts: [contactId] });
  await admitContact(world.services, world.trust, contactId);
  const office = world.as(await world.administrator('full_edit'));
  return { contactId, studentId, office, site: world.trust.id };
}

it('says which child left when, and which import said so', async () => {
  const { contactId, studentId, office, site } = await family();
  const [imported] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into roster_import (trust_id, source_id, state, file_name, actor_label, started_at, ended_at)
       values (app_trust(), $1, 'done', 'day-1.zip', 'test', gatehouse_now(), gatehouse_now()) returning id`,
      [world.trust.sourceId],
    ),
  );
  await change('update person set gone_at = gatehouse_now(), import_id = $2 where id = $1', [
    studentId,
    imported?.id,
  ]);

  const { children } = await office.contacts.evidence({ site, contactId });
  const at = world.now.toISOString();
  expect(children).toEqual([
    {
      schoolId: world.trust.riverside,
      studentId,
      name: 'Mia Shah',
      year: '4',
      here: false,
      gone: { how: 'left', at, said: { importId: imported?.id, fileName: 'day-1.zip', at } },
      access: null,
    },
  ]);
});

it('says of a child who left that they left, though the same import took the link away', async () => {
  const { contactId, studentId, office, site } = await family();
  const evidence = async () => (await office.contacts.evidence({ site, contactId })).children[0]?.gone;
  await change('update person set gone_at = gatehouse_now() where id = $1', [studentId]);
  await change('update guardianship set gone_at = gatehouse_now() where student_id = $1', [studentId]);
  expect(await evidence()).toMatchObject({ how: 'left', at: world.now.toISOString() });
  expect(await office.contacts.children({ site, contactId })).toMatchObject([{ left: true, linked: false }]);

  await change(`update guardianship set gone_at = gone_at - interval '1 day' where student_id = $1`, [
    studentId,
  ]);
  expect(await evidence()).toMatchObject({ how: 'unlinked' });
});

it('says when a child is no longer linked, and nothing of one who is here', async () => {
  const { contactId, studentId, office, site } = await family();
  const gone = async () => (await office.contacts.evidence({ site, contactId })).children[0]?.gone;

  expect(await gone()).toBeNull();
  await change('update guardianship set gone_at = gatehouse_now() where student_id = $1', [studentId]);
  expect(await gone()).toMatchObject({ how: 'unlinked' });
});

it('says who took the portal flag away from the contact type', async () => {
  const { contactId, site } = await family();
  const owner = world.as(await world.administrator('account_owner'));
  await owner.contacts.changeType({ site, code: 'parent', name: 'Parent', portal: false });

  const { flags } = await owner.contacts.evidence({ site, contactId });
  expect(flags).toMatchObject([{ type: 'Parent', switchedOff: false, said: null }]);
  expect(flags[0]?.changedBy).not.toBeNull();
});

it('names no other adult of the child, and nobody of another school', async () => {
  const { contactId, studentId, office, site } = await family();
  const other = await addContact(world.services, world.trust, { familyName: 'Estranged' });
  await change(
    'insert into guardianship (trust_id, source_id, student_id, contact_id) values ($1, $2, $3, $4)',
    [site, world.trust.sourceId, studentId, other],
  );
  const all = [
    await office.contacts.get({ site, contactId }),
    await office.contacts.evidence({ site, contactId }),
    await office.contacts.history({ site, contactId }),
  ];
  expect(JSON.stringify(all)).not.toContain('Estranged');

  const hillside = world.trust.hillside;
  for (const ask of [office.contacts.evidence, office.contacts.history])
    await expect(ask({ site: hillside, contactId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
