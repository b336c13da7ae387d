import { expect, it } from 'vitest';
import { addStudent } from '../../testing/family.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('shows a school its own children of a contact, and the trust all of them', async () => {
  const { id, riverside, hillside } = world.trust;
  const { contactId, children, childLeaves } = await addRegisteredParent(world, {
    schools: [riverside, hillside],
  });
  await childLeaves(riverside);
  const seen = async (site: string, school: string | null) => {
    const api = world.as(await world.administrator('observer', school)).contacts;
    const rows = await api.children({ site, contactId });
    return rows.map(({ studentId, here, linked }) => ({ studentId, here, linked }));
  };
  const left = { studentId: children[riverside], here: false, linked: true };
  const there = { studentId: children[hillside], here: true, linked: true };

  expect(await seen(riverside, riverside)).toEqual([left]);
  expect(await seen(hillside, hillside)).toEqual([there]);
  expect(await seen(id, null)).toEqual([there, left]);
});

it('tells a school that a child has left nothing of what is said of them since: it may tell of where they are', async () => {
  const { riverside, hillside } = world.trust;
  const { contactId, children } = await addRegisteredParent(world);
  const studentId = children[riverside] ?? '';
  const before = world.as(await world.administrator('full_edit', riverside)).contacts;
  const after = world.as(await world.administrator('account_admin', hillside));
  const seen = async () => [
    (await before.children({ site: riverside, contactId }))[0],
    (await before.evidence({ site: riverside, contactId })).children[0]?.access,
  ];
  const one = { contactId, studentId, access: false };
  await before.setChildAccess({ site: riverside, ...one, note: 'Mother asked us to' });
  expect(await seen()).toMatchObject([
    { access: false, note: 'Mother asked us to', blocked: false },
    { note: 'Mother asked us to' },
  ]);

  await world.pass({ hours: 1 });
  await world.run(async ({ sql }) => {
    await sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]);
    await sql(
      `insert into enrolment (trust_id, source_id, external_id, student_id, school_id) values (app_trust(), $1, $2, $3, $4)`,
      [world.trust.sourceId, crypto.randomUUID(), studentId, hillside],
    );
  });
  expect(await seen()).toMatchObject([{ note: 'Mother asked us to' }, { note: 'Mother asked us to' }]);

  await world.pass({ hours: 1 });
  const note = 'They live at the refuge in Ashby';
  await after.contacts.setChildAccess({ site: hillside, ...one, note });
  await after.blocks.place({ site: hillside, contactId, studentId, reason: note });

  expect(await seen()).toMatchObject([{ access: null, accessBy: null, note: null, blocked: false }, null]);
  expect(await after.contacts.children({ site: hillside, contactId })).toMatchObject([
    { note, blocked: true },
  ]);
});

it('says of the child alone from whom somebody is kept that a block stands between them', async () => {
  const { riverside: site } = world.trust;
  const { contactId, children } = await addRegisteredParent(world);
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contactId] });
  const api = world.as(await world.administrator('account_admin', site));
  await api.blocks.place({ site, contactId, studentId: children[site] ?? '', reason: 'Court order' });

  expect(await api.contacts.children({ site, contactId })).toMatchObject([
    { name: 'Mia Shah', blocked: true },
    { name: 'Tom Shah', blocked: false },
  ]);
});
