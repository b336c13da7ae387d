import type { Caller } from '../trpc/router.ts';
import { familyPassword } from './welcome.ts';
import type { Browser, World } from './world.ts';

/** Prints one letter; the code that stands on it. */
export async function printOne(api: Caller, contactId: string, schoolId: string): Promise<string> {
  const who = { contacts: [{ contactId, schoolId }] };
  const { letters } = await api.letters.print({ site: schoolId, who });
  return letters[0]?.code ?? '';
}

/** Prints one letter for a new password; the code that stands on it. */
export async function printPassword(api: Caller, contactId: string, schoolId: string): Promise<string> {
  const who = { contacts: [{ contactId, schoolId }] };
  const { letters } = await api.letters.print({ site: schoolId, who, passwords: true });
  return letters[0]?.code ?? '';
}

/** Makes an account with the code of a letter, in a browser of its own, and stays signed in there. */
export async function takeUpLetter(
  world: World,
  code: string,
  signInName = `name.${crypto.randomUUID().slice(0, 8)}`,
): Promise<Browser> {
  const browser = world.browser();
  await (
    await browser.api()
  ).letters.accept({ code, how: { create: { signInName, password: familyPassword } } });
  return browser;
}
