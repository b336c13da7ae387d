import { newId } from '../new-id.ts';
import { Registration } from '../accounts/registration.ts';
import { Account } from '../accounts/account.ts';
import { birthHash } from '../roster/birth-hash.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import type { TestTrust } from './school-of-test.ts';

/** Somebody of a family as the MIS would send them. */
export interface TestRelative {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly type?: string;
  readonly language?: string | null;
}

let relatives = 0;

const insertPerson = `insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, email, phone, grade, contact_type, language)
  values ($1::uuid, $2, $3, $4, $1::uuid::text, $5, $6, $7, $8, $9, $10, $11)`;

/** Puts a contact into the roster, without any child; returns their id. */
export async function addContact(
  services: Services,
  trust: TestTrust,
  relative: TestRelative = {},
): Promise<string> {
  relatives += 1;
  const {
    givenName = 'Priya',
    familyName = `Relative${relatives}`,
    type = 'parent',
    language = null,
  } = relative;
  const { email = `relative${relatives}@family.example`, phone = null } = relative;
  const id = newId();
  await unitOfWork(services, systemActor('test', trust.id), ({ sql }) =>
    sql(insertPerson, [
      id,
      trust.id,
      trust.sourceId,
      'contact',
      givenName,
      familyName,
      email,
      phone,
      null,
      type,
      language,
    ]),
  );
  return id;
}

/** A student at some schools (Riverside by default), in the care of these contacts. */
export interface TestStudent {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly grade?: string;
  readonly schools?: readonly string[];
  /** As `2016-03-07`; unknown unless it is given. */
  readonly bornOn?: string;
  readonly contacts: readonly string[];
}

/** Puts a student with their enrolments and guardianships into the roster; returns their id. */
export async function addStudent(
  services: Services,
  trust: TestTrust,
  student: TestStudent,
): Promise<string> {
  const {
    givenName = 'Mia',
    familyName = 'Shah',
    grade = '4',
    schools = [trust.riverside],
    contacts,
  } = student;
  const id = newId();
  await unitOfWork(services, systemActor('test', trust.id), async ({ sql, settings }) => {
    await sql(insertPerson, [
      id,
      trust.id,
      trust.sourceId,
      'student',
      givenName,
      familyName,
      null,
      null,
      grade,
      null,
      null,
    ]);
    if (student.bornOn !== undefined)
      await sql('insert into student_birth (student_id, trust_id, hash) values ($1, $2, $3)', [
        id,
        trust.id,
        birthHash(settings.linkKey, id, student.bornOn),
      ]);
    for (const school of schools) {
      await sql(
        `insert into enrolment (trust_id, source_id, external_id, student_id, school_id) values ($1, $2, $3, $4, $5)`,
        [trust.id, trust.sourceId, newId(), id, school],
      );
    }
    for (const contact of contacts) {
      await sql(
        `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
        [trust.id, trust.sourceId, id, contact],
      );
    }
  });
  return id;
}

/** Makes an account for a contact and lets them in at these schools (Riverside by default), as if a welcome was taken up. */
export async function admitContact(
  services: Services,
  trust: TestTrust,
  contactId: string,
  schools: readonly string[] = [trust.riverside],
): Promise<{ accountId: string }> {
  return unitOfWork(services, systemActor('test', trust.id), async ({ em, sql, now }) => {
    const accountId = newId();
    const email = `${accountId}@family.example`;
    em.create(Account, {
      id: accountId,
      name: 'Priya Shah',
      email,
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    });
    em.create(Registration, { trustId: trust.id, personId: contactId, accountId, registeredAt: now });
    await sql('update contact_standing set admitted_at = $2 where contact_id = $1 and school_id = any ($3)', [
      contactId,
      now,
      [...schools],
    ]);
    return { accountId };
  });
}

/** How a contact stands at each school, by the school's id. */
export async function standingOf(
  services: Services,
  trust: TestTrust,
  contactId: string,
): Promise<Record<string, { status: string; reasons: string[] }>> {
  const rows = await unitOfWork(services, systemActor('test', trust.id), ({ sql }) =>
    sql<{ schoolId: string; status: string; reasons: string[] }>(
      'select school_id as "schoolId", status, reasons from contact_standing where contact_id = $1',
      [contactId],
    ),
  );
  return Object.fromEntries(rows.map(({ schoolId, ...rest }) => [schoolId, rest]));
}
