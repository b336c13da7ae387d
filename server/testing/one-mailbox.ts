import { addRelative } from './relative.ts';
import { takeUpWelcome, welcomeOffice } from './welcome.ts';
import type { World } from './world.ts';

/** Two parents of one child with one mailbox, each with an account; and how the father is blocked, from a child or from all. */
export async function oneMailbox(world: World) {
  const office = await welcomeOffice(world);
  const father = await addRelative(world);
  const mother = await office.family({ givenName: 'Beth', familyName: 'Shah', email: father.email });
  const signInName = `beth.${crypto.randomUUID().slice(0, 8)}`;
  const browser = await takeUpWelcome(world, await office.welcome(mother.contactId), { signInName });
  const place = async (studentId: string | null = null) =>
    world
      .as(await world.administrator('account_admin'))
      .blocks.place({ site: world.trust.id, contactId: father.contactId, studentId, reason: 'Court order' });
  return { office, father, mother, signInName, browser, place };
}
