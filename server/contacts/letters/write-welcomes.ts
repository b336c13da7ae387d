import type { UnitOfWork } from '../../unit-of-work.ts';
import { childNamesAt, keyOf } from '../welcome/children-at.ts';
import type { Welcomed } from '../welcome/welcome-facts.ts';
import { letterPlaces } from './letter-places.ts';
import { letterExpiry, newLetter } from './new-letter.ts';
import type { PrintedLetter } from './printed-letter.ts';

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

/** Writes welcomes by letter to contacts who are held; an older letter of theirs at the school is dead. */
export async function writeWelcomes(
  uow: UnitOfWork,
  contacts: readonly Welcomed[],
): Promise<PrintedLetter[]> {
  if (contacts.length === 0) return [];
  const { now, sql, actor } = uow;
  const children = await childNamesAt(uow, contacts);
  const placeOf = await letterPlaces(uow, contacts);
  const made = contacts.map((contact) => ({ contact, ...newLetter(uow, contact.language) }));
  const rows = JSON.stringify(
    made.map(({ contact: { contactId, schoolId }, kept }) => ({ contactId, schoolId, ...kept })),
  );
  await sql(replaced, [rows, now.toISOString()]);
  await sql(inserted, [rows, now.toISOString(), letterExpiry(uow), actor.accountId, actor.label]);
  return made.map(({ contact, kept, shown }) => {
    const { contactId, schoolId, name } = contact;
    const about = { kind: 'person', id: contactId } as const;
    uow.audit('contact.letter_printed', about, { letterId: kept.id }, { schoolId });
    const own = children.get(keyOf(contact)) ?? [];
    const place = placeOf(schoolId);
    return { purpose: 'welcome', contactId, schoolId, name, ...place, children: own, login: null, ...shown };
  });
}
