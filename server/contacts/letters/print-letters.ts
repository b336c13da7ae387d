import type { Site } from '../../administrators/rules.ts';
import { newNonce, tokenHash } from '../../invitations/token.ts';
import { when } from '../../mail/when.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdContacts } from '../hold-standing.ts';
import { letterHours } from '../rules.ts';
import { childNamesAt, keyOf } from '../welcome/children-at.ts';
import { takeBackRevoke } from '../welcome/take-back-revoke.ts';
import type { ContactAt, Welcomed } from '../welcome/welcome-facts.ts';
import { letterCode } from './letter-code.ts';
import { letterFacts } from './letter-facts.ts';
import { groupCode, mostLetters } from './rules.ts';

/** What stands on one letter. Only whoever prints it is ever told the code. */
export interface PrintedLetter extends ContactAt {
  readonly name: string;
  readonly school: string;
  readonly trust: string;
  /** Their own children at the school, by name. */
  readonly children: readonly string[];
  readonly code: string;
  /** Where it is typed in; with the code behind a # it is filled in already. */
  readonly address: string;
  /** An ISO string. */
  readonly expiresAt: string;
  /** The language that the contact is written to in, and until when the code works, in that language. */
  readonly language: MailLanguage;
  readonly worksUntil: string;
  /** Whether the link of a welcome by mail asks for the code, too. */
  readonly linkAsks: boolean;
}

/** The letters, and how many of those who were chosen got none. */
export interface PrintedLetters {
  readonly letters: readonly PrintedLetter[];
  readonly left: number;
}

/**
 * Makes a letter for each of these contacts who may be welcomed: a code that works once, for 672 hours; an older letter of
 * theirs there is dead. From Revoked it begins anew. Refuses `nobody_selected` for none or more than 500, `not_found`
 * away from the site, and, when nobody is left to print for, why the first gets none.
 */
export async function printLetters(
  uow: UnitOfWork,
  site: Site,
  contacts: readonly ContactAt[],
): Promise<PrintedLetters> {
  if (contacts.length === 0 || contacts.length > mostLetters) throw new Refusal('nobody_selected');
  const ids = [...new Set(contacts.map(({ contactId }) => contactId))];
  await holdContacts(uow, ids);
  const wanted = await letterFacts(uow, site, contacts);
  const printed = wanted.flatMap(({ contact, obstacle }) => (obstacle === null ? [contact] : []));
  const [first] = wanted;
  if (printed.length === 0) throw new Refusal(first?.obstacle ?? 'not_found', first?.contact.name);
  for (const contact of printed) if (contact.status === 'revoked') await takeBackRevoke(uow, contact);
  const letters = await write(uow, printed);
  return { letters, left: wanted.length - letters.length };
}

async function write(uow: UnitOfWork, contacts: readonly Welcomed[]): Promise<PrintedLetter[]> {
  const { settings, now, sql, actor } = uow;
  const expiresAt = new Date(now.getTime() + letterHours * 3_600_000).toISOString();
  const children = await childNamesAt(uow, contacts);
  const places = new Map(
    (await sql<Place>(placesOf, [contacts.map(({ schoolId }) => schoolId)])).map((place) => [
      place.id,
      place,
    ]),
  );
  const made = contacts.map((contact) => {
    const seed = { id: newId(), nonce: newNonce() };
    return { contact, ...seed, code: letterCode(settings.linkKey, seed) };
  });
  const rows = made.map(({ contact: { contactId, schoolId }, id, nonce, code }) => ({
    id,
    contactId,
    schoolId,
    nonce: Buffer.from(nonce).toString('hex'),
    hash: Buffer.from(tokenHash(code)).toString('hex'),
  }));
  await sql(replaced, [JSON.stringify(rows), now.toISOString()]);
  const by = [now.toISOString(), expiresAt, actor.accountId, actor.label];
  await sql(inserted, [JSON.stringify(rows), ...by]);
  return made.map(({ contact, id, code }) => {
    const { contactId, schoolId, name, language } = contact;
    uow.audit('contact.letter_printed', { kind: 'person', id: contactId }, { letterId: id }, { schoolId });
    const { school, trust, linkAsks } = places.get(schoolId) ?? unknown;
    const own = children.get(keyOf(contact)) ?? [];
    const address = `${settings.PUBLIC_URL}/letter`;
    return {
      contactId,
      schoolId,
      name,
      school,
      trust,
      children: own,
      code: groupCode(code),
      address,
      expiresAt,
      language,
      worksUntil: when(new Date(expiresAt), language),
      linkAsks,
    };
  });
}

interface Place {
  readonly id: string;
  readonly school: string;
  readonly trust: string;
  readonly linkAsks: boolean;
}
const unknown = { school: '', trust: '', linkAsks: false };
const placesOf = `
  select s.id, s.name as school, t.name as trust, t.welcome_proof = 'letter_code' as "linkAsks" from school s join trust t on t.id = s.trust_id
  where s.trust_id = app_trust() and s.id = any ($1)`;
const replaced = `
  update welcome_letter l set ended_at = $2
  from jsonb_to_recordset($1) as w("contactId" uuid, "schoolId" uuid)
  where l.trust_id = app_trust() and l.contact_id = w."contactId" and l.school_id = w."schoolId"
    and l.used_at is null and l.ended_at is null`;
const inserted = `
  insert into welcome_letter
    (id, trust_id, contact_id, school_id, nonce, code_hash, printed_at, expires_at, printed_by, printed_by_name)
  select w.id, app_trust(), w."contactId", w."schoolId", decode(w.nonce, 'hex'), decode(w.hash, 'hex'), $2, $3, $4, $5
  from jsonb_to_recordset($1) as w(id uuid, "contactId" uuid, "schoolId" uuid, nonce text, hash text)`;
