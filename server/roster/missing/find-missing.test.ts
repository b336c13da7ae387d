import { expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const endedAt = '2026-11-20T02:00:00.000Z';

async function imported(state = 'done', at = endedAt): Promise<string> {
  const [run] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into roster_import (trust_id, source_id, state, file_name, actor_label, reason, started_at, ended_at)
       values ($1, $2, $3, 'night.zip', 'MIS', 'too many leavers', $4, $4) returning id`,
      [world.trust.id, world.trust.sourceId, state, at],
    ),
  );
  return run?.id ?? '';
}

async function office(site = world.trust.riverside) {
  const admin = world.as(await world.administrator('account_admin', site === world.trust.id ? null : site));
  return (q: string) => admin.roster.whyMissing({ site, q });
}

async function child(email: string, kind: 'student' | 'contact') {
  const { id, sourceId } = world.trust;
  const [person] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into person (trust_id, source_id, kind, external_id, given_name, family_name, email)
       values ($1, $2, $3, gen_random_uuid(), 'Kim', 'Child', $4) returning id`,
      [id, sourceId, kind, email],
    ),
  );
  return person?.id ?? '';
}

it('says that nobody is like that, and by which import', async () => {
  await imported();
  const why = await office();

  expect(await why('Nobody Atall')).toEqual([{ kind: 'unknown', importedAt: endedAt }]);
});

it('says that there was no import, or that one is on hold', async () => {
  const why = await office();
  expect(await why('Nobody Atall')).toEqual([{ kind: 'no_import' }]);

  await imported();
  await imported('held', '2026-11-20T08:00:00.000Z');
  expect(await why('Nobody Atall')).toMatchObject([
    { kind: 'held', reason: 'too many leavers' },
    { kind: 'unknown' },
  ]);
});

it('finds by their name whoever left the school or the trust, and which import said so', async () => {
  await imported('done', '2026-11-01T02:00:00.000Z');
  const [left, moved] = await world.manyStaff([
    { givenName: 'Jo', familyName: 'Bloggs' },
    { givenName: 'Mo', familyName: 'Bloggs', schools: [world.trust.riverside, world.trust.hillside] },
  ]);
  const goneAt = '2026-11-01T02:00:01.000Z';
  await world.run(({ sql }) => sql('update person set gone_at = $2 where id = $1', [left, goneAt]));
  await world.run(({ sql }) =>
    sql(
      `update affiliation set gone_at = $2, ends_on = '2026-10-31' where person_id = $1 and school_id = $3`,
      [moved, goneAt, world.trust.riverside],
    ),
  );

  const found = await (await office())('bloggs');
  expect(found).toMatchObject([
    { kind: 'left', name: 'Mo Bloggs', goneAt, lastDay: '2026-10-31', fileName: 'night.zip' },
    { kind: 'left', name: 'Jo Bloggs', goneAt, lastDay: null, fileName: 'night.zip' },
  ]);
  expect(await (await office(world.trust.id))('jo bloggs')).toMatchObject([
    { kind: 'left', name: 'Jo Bloggs', goneAt },
  ]);
});

it('tells the school of somebody elsewhere only to whoever knows the whole name or address', async () => {
  await imported();
  const email = 'pat.quill@northgate.example';
  await world.staff({ givenName: 'Pat', familyName: 'Quill', email, schools: [world.trust.hillside] });
  const why = await office();
  const elsewhere = [{ kind: 'elsewhere', schools: ["St Anne's & St Jude's"] }];

  expect(await why('pat quill')).toEqual(elsewhere);
  expect(await why('Pat.Quill@northgate.example')).toEqual(elsewhere);
  expect(await why('quill')).toMatchObject([{ kind: 'unknown' }]);
});

it('finds whoever has no address here, by the address they ought to have', async () => {
  await imported();
  await world.staff({ givenName: 'Zoë', familyName: 'Nightingale', email: null });
  await world.staff({
    givenName: 'Zoë',
    familyName: 'Nightingale',
    email: null,
    schools: [world.trust.hillside],
  });
  const why = await office();

  expect(await why('z.nightingale@northgate.example')).toEqual([
    { kind: 'no_email', name: 'Zoë Nightingale' },
  ]);
});

it('finds whoever is in the list after all, switched off or not', async () => {
  await imported();
  const id = await world.staff({ givenName: 'Ivo', familyName: 'Quist' });
  const why = await office();
  expect(await why('quist')).toEqual([{ kind: 'here', name: 'Ivo Quist' }]);
  await world.run(({ sql }) => sql('update person set enabled = false where id = $1', [id]));
  expect(await why('quist')).toEqual([{ kind: 'switched_off', name: 'Ivo Quist' }]);
});

it('finds the rejected line of the last import alone', async () => {
  const line = (importId: string, reason: string) =>
    world.run(({ sql }) =>
      sql(
        `insert into roster_rejection (trust_id, import_id, file, line, external_id, reason)
         values ($1, $2, 'users.csv', 7, 'T-77', $3)`,
        [world.trust.id, importId, reason],
      ),
    );
  await line(await imported('done', '2026-11-18T02:00:00.000Z'), 'older');
  await line(await imported(), 'the family name is missing');

  expect(await (await office())('T-77')).toMatchObject([
    { kind: 'rejected', file: 'users.csv', line: 7, reason: 'the family name is missing' },
  ]);
});

it('says that an address is not of staff, never whose, and only to their school', async () => {
  await imported();
  const { id, sourceId, riverside, hillside } = world.trust;
  await world.staff();
  const [student, contact] = [
    await child('kim@family.example', 'student'),
    await child('pa@family.example', 'contact'),
  ];
  await world.run(({ sql }) =>
    sql(
      `with e as (insert into enrolment (trust_id, source_id, external_id, student_id, school_id) values ($1, $2, gen_random_uuid(), $3, $5))
       insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
      [id, sourceId, student, contact, riverside],
    ),
  );

  for (const address of ['kim@family.example', 'pa@family.example']) {
    expect(await (await office())(address)).toEqual([{ kind: 'not_staff' }]);
    expect(await (await office(id))(address)).toEqual([{ kind: 'not_staff' }]);
    expect(await (await office(hillside))(address)).toMatchObject([{ kind: 'unknown' }]);
  }
});

it('says that the source sends students and no staff', async () => {
  await imported();
  const student = await child('kim@family.example', 'student');
  await world.run(({ sql }) =>
    sql(
      `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role)
       values ($1, $2, gen_random_uuid(), $3, $4, 'student')`,
      [world.trust.id, world.trust.sourceId, student, world.trust.riverside],
    ),
  );

  expect(await (await office())('Jo Bloggs')).toContainEqual({ kind: 'no_staff_data', source: 'MIS' });
  expect(await (await office(world.trust.id))('Jo Bloggs')).toContainEqual({
    kind: 'no_staff_data',
    source: 'MIS',
  });
});
