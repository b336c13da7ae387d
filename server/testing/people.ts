import { giveAdministration } from '../administrators/give-administration.ts';
import type { AdministratorRole } from '../administrators/rules.ts';
import { Account } from '../accounts/account.ts';
import { Person } from '../roster/person.ts';
import { systemActor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import type { TestTrust } from './school-of-test.ts';
import { newId } from '../new-id.ts';

/** A member of staff as the MIS would send them. */
export interface TestStaff {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string | null;
  /** The schools they work at; Riverside by default. */
  readonly schools?: readonly string[];
  readonly role?: string;
}

let people = 0;

/** Puts a member of staff into the roster; returns their id. */
export async function addStaff(services: Services, trust: TestTrust, staff: TestStaff = {}): Promise<string> {
  const [id] = await addManyStaff(services, trust, [staff]);
  if (id === undefined) throw new Error('nobody was added');
  return id;
}

/** Puts several members of staff into the roster; returns their ids in the same order. */
export function addManyStaff(
  services: Services,
  trust: TestTrust,
  staff: readonly TestStaff[],
): Promise<string[]> {
  return unitOfWork(services, systemActor('test', trust.id), async ({ em, sql }) => {
    const added = staff.map(
      ({ givenName, familyName, email, schools = [trust.riverside], role = 'teacher' }) => {
        people += 1;
        const id = newId();
        const address = email === undefined ? `person${people}@northgate.example` : email;
        em.create(Person, {
          id,
          trustId: trust.id,
          sourceId: trust.sourceId,
          kind: 'staff',
          externalId: id,
          givenName: givenName ?? 'Ada',
          familyName: familyName ?? `Person${people}`,
          email: address,
          enabled: true,
        });
        return { id, schools, role };
      },
    );
    await sql(
      `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role)
       select $1, $3, gen_random_uuid(), person, school, role from jsonb_to_recordset($2) as a(person uuid, school uuid, role text)`,
      [
        trust.id,
        JSON.stringify(
          added.flatMap(({ id, schools, role }) => schools.map((school) => ({ person: id, school, role }))),
        ),
        trust.sourceId,
      ],
    );
    return added.map(({ id }) => id);
  });
}

/** Makes an administrator of a trust, or of one school of it. */
export function addAdministrator(
  services: Services,
  trust: TestTrust,
  role: AdministratorRole,
  schoolId: string | null,
): Promise<SignedIn> {
  return unitOfWork(services, systemActor('test', trust.id), async (uow) => {
    const { em, now } = uow;
    const accountId = newId();
    const name = 'Dana Whitfield';
    const email = `dana.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
    em.create(Account, { id: accountId, name, email, emailVerified: true, createdAt: now, updatedAt: now });
    const sites = {
      allSites: schoolId === null,
      schoolIds: schoolId === null ? [] : [schoolId],
      groupIds: [],
    };
    giveAdministration(uow, { trustId: trust.id, accountId, role, sites });
    return {
      accountId,
      sessionId: newId(),
      name,
      email,
      administrations: [{ trustId: trust.id, schoolId, role }],
      isProven: true,
      factor: 'proven',
    };
  });
}
