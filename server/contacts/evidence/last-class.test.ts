import { beforeEach, expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../../testing/family.ts';
import { newId } from '../../new-id.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
let contactId: string;
let studentId: string;
let office: Caller;
beforeEach(async () => {
  contactId = await addContact(world.services, world.trust, { familyName: 'Shah' });
  studentId = await addStudent(world.services, world.trust, { contacts: [contactId], schools: [] });
  office = world.as(await world.administrator('full_edit'));
});

/** What an import says, an hour after the last. */
async function says(fileName: string, change: string, parameters: readonly unknown[] = []) {
  world.pass({ hours: 1 });
  await world.run(async ({ sql }) => {
    const [made] = await sql<{ id: string }>(
      `insert into roster_import (trust_id, source_id, state, file_name, actor_label, started_at, ended_at)
       values (app_trust(), $1, 'done', $2, 'test', gatehouse_now(), gatehouse_now()) returning id`,
      [world.trust.sourceId, fileName],
    );
    await sql(change, [made?.id, studentId, ...parameters]);
  });
}
const joins = (fileName: string, name: string, endsOn: string | null = null) =>
  says(
    fileName,
    `insert into enrolment (trust_id, source_id, external_id, student_id, school_id, class_external_id, ends_on, import_id)
     values (app_trust(), $3, $4, $2, $5, $6, $7::date, $1)`,
    [world.trust.sourceId, newId(), world.trust.riverside, name, endsOn],
  );
const leaves = (fileName: string, name: string) =>
  says(
    fileName,
    'update enrolment set gone_at = gatehouse_now(), import_id = $1 where student_id = $2 and class_external_id = $3',
    [name],
  );
const role = `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role, import_id)
  values (app_trust(), $3, $4, $2, $5, 'student', $1)`;
const gone = async () => {
  const { children } = await office.contacts.evidence({ site: world.trust.id, contactId });
  expect(children).toHaveLength(1);
  return children[0]?.gone;
};

it('names the import that ended the last of several classes, not one before it or the role after it', async () => {
  await joins('start.zip', 'Maths');
  await joins('start.zip', 'English');
  await says('start.zip', role, [world.trust.sourceId, newId(), world.trust.riverside]);
  await admitContact(world.services, world.trust, contactId);
  await leaves('autumn.zip', 'Maths');
  expect(await gone()).toBeNull();
  await leaves('spring.zip', 'English');
  const at = world.now.toISOString();
  await says(
    'summer.zip',
    'update affiliation set gone_at = gatehouse_now(), import_id = $1 where person_id = $2',
  );
  await says('later.zip', 'update person set gone_at = gatehouse_now(), import_id = $1 where id = $2');

  expect(await gone()).toMatchObject({ how: 'left', at, said: { fileName: 'spring.zip' } });
});

it('names the day on which the last class came to its end, and the import that said that day', async () => {
  await joins('start.zip', 'Maths');
  await joins('dates.zip', 'English', '2026-11-25');
  await leaves('autumn.zip', 'Maths');
  expect(await gone()).toBeNull();
  world.pass({ hours: 24 * 7 });

  const at = '2026-11-25T00:00:00.000Z';
  expect(await gone()).toMatchObject({ how: 'left', at, said: { fileName: 'dates.zip' } });
  await leaves('tidied.zip', 'English');
  expect(await gone()).toMatchObject({ how: 'left', at, said: null });
});

it('names the import in which they were gone altogether, while their classes were never ended', async () => {
  await joins('start.zip', 'Maths');
  await joins('start.zip', 'English');
  await leaves('autumn.zip', 'Maths');
  await says('gone.zip', 'update person set gone_at = gatehouse_now(), import_id = $1 where id = $2');

  expect(await gone()).toMatchObject({ at: world.now.toISOString(), said: { fileName: 'gone.zip' } });
});
