import { createAccount } from '../accounts/create-account.ts';
import { Registration } from '../accounts/registration.ts';
import { addContact, addStudent, type TestRelative } from './family.ts';
import type { Browser, World } from './world.ts';

/** A parent who took up access, the child they have at each school, and how they sign in. */
export interface RegisteredParent {
  readonly contactId: string;
  readonly accountId: string;
  readonly email: string;
  readonly password: string;
  /** Children, by the school's id. */
  readonly children: Readonly<Record<string, string>>;
  /** A browser in which they have just signed in. */
  signIn(): Promise<Browser>;
  /** The roster says that their child left a school. */
  childLeaves(schoolId: string): Promise<void>;
  /** The roster says that their child is there after all. */
  childReturns(schoolId: string): Promise<void>;
}

/** A parent with a child at each of these schools (Riverside by default), who signs in with a password. */
export async function addRegisteredParent(
  world: World,
  { schools = [world.trust.riverside], ...relative }: TestRelative & { schools?: readonly string[] } = {},
): Promise<RegisteredParent> {
  const { services, trust } = world;
  const email = `priya.${crypto.randomUUID().slice(0, 8)}@family.example`;
  const password = 'violin tractor banana';
  const contactId = await addContact(services, trust, { email, ...relative });
  const children: Record<string, string> = {};
  for (const school of schools)
    children[school] = await addStudent(services, trust, { schools: [school], contacts: [contactId] });
  const accountId = await world.run(async (uow) => {
    const account = await createAccount(uow, { name: 'Priya Shah', email, password });
    uow.em.create(Registration, {
      trustId: trust.id,
      personId: contactId,
      ...account,
      registeredAt: uow.now,
    });
    await uow.sql(
      `update contact_standing set admitted_at = $3 where contact_id = $1 and school_id = any ($2)`,
      [contactId, [...schools], uow.now],
    );
    return account.accountId;
  });
  const signIn = async () => {
    const browser = world.browser();
    await (await browser.api()).accounts.signIn({ email, password });
    return browser;
  };
  const enrolled = (school: string, goneAt: string) =>
    world.run(({ sql }) =>
      sql(`update enrolment set gone_at = ${goneAt} where student_id = $1 and school_id = $2`, [
        children[school],
        school,
      ]),
    );
  return {
    contactId,
    accountId,
    email,
    password,
    children,
    signIn,
    childLeaves: async (school) => void (await enrolled(school, 'gatehouse_now()')),
    childReturns: async (school) => void (await enrolled(school, 'null')),
  };
}
