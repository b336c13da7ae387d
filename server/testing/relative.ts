import { createAccount } from '../accounts/create-account.ts';
import { Registration } from '../accounts/registration.ts';
import { addContact, addStudent, type TestRelative } from './family.ts';
import type { Browser, World } from './world.ts';

/** A contact with a child at Riverside who has an account, and how they sign in. */
export interface Relative {
  readonly contactId: string;
  readonly studentId: string;
  readonly accountId: string;
  readonly email: string;
  readonly password: string;
  /** A browser in which they have just signed in. */
  signIn(): Promise<Browser>;
}

/** Somebody's parent, who took up their access: at the school of one child, or of a child that is there already. */
export async function addRelative(
  world: World,
  relative: TestRelative = {},
  ofStudent?: string,
): Promise<Relative> {
  const { services, trust } = world;
  const email = relative.email ?? `parent.${crypto.randomUUID().slice(0, 8)}@family.example`;
  const password = 'violin tractor banana';
  const contactId = await addContact(services, trust, { ...relative, email });
  const studentId = ofStudent ?? (await addStudent(services, trust, { contacts: [contactId] }));
  if (ofStudent) await tie(world, contactId, ofStudent);
  const accountId = await world.run(async (uow) => {
    const { accountId: id } = await createAccount(uow, { name: 'Priya Shah', email, password });
    uow.em.create(Registration, {
      trustId: trust.id,
      personId: contactId,
      accountId: id,
      registeredAt: uow.now,
    });
    await uow.sql('update contact_standing set admitted_at = $2 where contact_id = $1', [contactId, uow.now]);
    return id;
  });
  const signIn = async () => {
    const browser = world.browser();
    await (await browser.api()).accounts.signIn({ email, password });
    return browser;
  };
  return { contactId, studentId, accountId, email, password, signIn };
}

const tie = ({ run, trust }: World, contactId: string, studentId: string) =>
  run(({ sql }) =>
    sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
      [trust.id, trust.sourceId, studentId, contactId],
    ),
  );
