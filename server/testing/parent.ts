import { newId } from '../new-id.ts';
import type { Caller } from '../trpc/router.ts';
import type { SignedIn } from '../trust/site.ts';
import { addContact, addStudent, admitContact, type TestRelative } from './family.ts';
import type { World } from './world.ts';

/** A contact with an account, who is signed in. */
export interface TestParent {
  readonly contactId: string;
  readonly person: SignedIn;
  readonly api: Caller;
}

/** Lets a contact in at these schools (Riverside by default), and signs them in. */
export async function signInContact(
  world: World,
  contactId: string,
  schools: readonly string[] = [world.trust.riverside],
): Promise<TestParent> {
  const { accountId } = await admitContact(world.services, world.trust, contactId, schools);
  const person = {
    accountId,
    sessionId: newId(),
    name: 'Priya Shah',
    email: `${accountId}@family.example`,
    administrations: [],
    isProven: true,
    factor: 'none' as const,
  };
  return { contactId, person, api: world.as(person) };
}

/** A contact with a child at Riverside who has taken up access there. */
export async function addParent(
  world: World,
  relative: TestRelative = {},
): Promise<TestParent & { readonly studentId: string }> {
  const contactId = await addContact(world.services, world.trust, relative);
  const studentId = await addStudent(world.services, world.trust, { contacts: [contactId] });
  return { ...(await signInContact(world, contactId)), studentId };
}

/** Blocks a contact from one child, or (null) from all, as safeguarding would. */
export const blockContact = (world: World, contactId: string, studentId: string | null): Promise<unknown> =>
  world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
       values (app_trust(), $1, $2, 'Court order of 3 March', 'Dana', gatehouse_now())`,
      [contactId, studentId],
    ),
  );
