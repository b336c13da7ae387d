import { addContact, addStudent, type TestRelative } from './family.ts';
import { newestLink } from './newest-link.ts';
import type { Browser, World } from './world.ts';

/** The office of Riverside, and what it does to families. */
export interface WelcomeOffice {
  readonly api: ReturnType<World['as']>;
  readonly site: string;
  /** A contact with a child at Riverside. */
  family(relative?: TestRelative): Promise<{ contactId: string; studentId: string }>;
  /** Welcomes a contact; the link in their mail. */
  welcome(contactId: string): Promise<string>;
}

/** A school's office whose administrator may welcome. */
export async function welcomeOffice(world: World): Promise<WelcomeOffice> {
  const { services, trust } = world;
  const site = trust.riverside;
  const api = world.as(await world.administrator('full_edit', site));
  return {
    api,
    site,
    async family(relative = {}) {
      const contactId = await addContact(services, trust, relative);
      return { contactId, studentId: await addStudent(services, trust, { contacts: [contactId] }) };
    },
    async welcome(contactId) {
      const { invitationId } = await api.welcome.send({ site, contactId, schoolId: site });
      return newestLink(world, invitationId ?? '');
    },
  };
}

export const familyPassword = 'violin tractor banana';

/** Creates an account by a welcome's link, in a browser of its own, and stays signed in there. */
export async function takeUpWelcome(
  world: World,
  token: string,
  { name = 'Priya Shah', signInName }: { name?: string; signInName?: string } = {},
): Promise<Browser> {
  const browser = world.browser();
  const create = { name, password: familyPassword, ...(signInName !== undefined && { signInName }) };
  await (await browser.api()).invitations.accept({ token, how: { create } });
  return browser;
}
