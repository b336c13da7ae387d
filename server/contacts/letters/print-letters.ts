import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdContacts } from '../hold-standing.ts';
import { takeBackRevoke } from '../welcome/take-back-revoke.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';
import { letterFacts, type LetterWanted } from './letter-facts.ts';
import type { PrintedLetter } from './printed-letter.ts';
import { mostLetters } from './rules.ts';
import { writePasswords, type HeldHolder } from './write-passwords.ts';
import { writeWelcomes } from './write-welcomes.ts';

/** Whom letters are asked for, and whether also those who have access get one: for a new password. */
export interface LettersAsked {
  readonly contacts: readonly ContactAt[];
  readonly passwords: boolean;
}

/** The letters, and how many of those who were chosen got none. */
export interface PrintedLetters {
  readonly letters: readonly PrintedLetter[];
  readonly left: number;
}

/**
 * Makes a letter for each of these contacts who may be welcomed, and as it is asked for those who have access: a code that works
 * once, for 672 hours; an older letter of theirs is dead. From Revoked it begins anew. Refuses `nobody_selected` for none or
 * more than 500, `not_found` away from the site, and, when nobody is left to print for, why the first gets none.
 */
export async function printLetters(
  uow: UnitOfWork,
  site: Site,
  { contacts, passwords }: LettersAsked,
): Promise<PrintedLetters> {
  if (contacts.length === 0 || contacts.length > mostLetters) throw new Refusal('nobody_selected');
  const ids = [...new Set(contacts.map(({ contactId }) => contactId))];
  await holdContacts(uow, ids);
  if (passwords) await holdAccounts(uow, ids);
  const wanted = await letterFacts(uow, site, contacts);
  const open = wanted.filter(({ obstacle, holder }) => obstacle === null && (passwords || holder === null));
  if (open.length === 0) throw whyNone(wanted[0]);
  const welcomed = open.flatMap(({ contact, holder }) => (holder === null ? [contact] : []));
  for (const contact of welcomed) if (contact.status === 'revoked') await takeBackRevoke(uow, contact);
  const held = open.flatMap(({ contact, holder }): HeldHolder[] => (holder ? [{ contact, holder }] : []));
  const letters = [...(await writeWelcomes(uow, welcomed)), ...(await writePasswords(uow, site, held))];
  return { letters, left: wanted.length - letters.length };
}

/** Their passwords, and how they sign in, stay as they are meanwhile. */
async function holdAccounts({ sql }: UnitOfWork, contactIds: readonly string[]): Promise<void> {
  await sql(
    `select from account where id in (select account_id from registration where person_id = any ($1) and ended_at is null)
     order by id for update`,
    [[...contactIds]],
  );
}

function whyNone(first: LetterWanted | undefined): Refusal {
  if (first === undefined) return new Refusal('not_found');
  const { obstacle, contact } = first;
  if (obstacle === 'works_too') return new Refusal('managed_elsewhere', worksToo);
  if (obstacle === 'elsewhere_too') return new Refusal('managed_elsewhere', elsewhereToo);
  return new Refusal(obstacle ?? 'already_active', contact.name);
}

const worksToo =
  'They work with the same account, and a letter would open that as well. Send them a password reset by mail instead.';
const elsewhereToo =
  'Their account opens other places, too. The office of the trust can print the letter, unless it opens another trust.';
