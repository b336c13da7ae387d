import { loginOf } from '../../accounts/sign-in-names/rules.ts';
import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Welcomed } from '../welcome/welcome-facts.ts';
import { letterPlaces } from './letter-places.ts';
import { letterExpiry, newLetter } from './new-letter.ts';
import type { PasswordHolder } from './password-holders.ts';
import type { PrintedLetter } from './printed-letter.ts';

/** A contact who is held, and the account that a new password is for. */
export interface HeldHolder {
  readonly contact: Welcomed;
  readonly holder: PasswordHolder;
}

const replaced = [
  'select end_password_letters(w.id) from unnest($1::uuid[]) as w (id)',
  `update password_reset set replaced_at = gatehouse_now()
   where account_id = any ($1) and used_at is null and replaced_at is null`,
];
const inserted = `
  insert into password_letter (id, trust_id, contact_id, school_id, account_id, by_trust, code_hash, printed_at, expires_at)
  select w.id, app_trust(), w."contactId", w."schoolId", w."accountId", $4, decode(w.hash, 'hex'), $2, $3
  from jsonb_to_recordset($1) as w(id uuid, "contactId" uuid, "schoolId" uuid, "accountId" uuid, hash text)`;

/** Writes letters by which contacts choose a new password; every older one, and every link that was mailed for it, is dead. */
export async function writePasswords(
  uow: UnitOfWork,
  site: Site,
  holders: readonly HeldHolder[],
): Promise<PrintedLetter[]> {
  if (holders.length === 0) return [];
  const { now, sql } = uow;
  const placeOf = await letterPlaces(
    uow,
    holders.map(({ contact }) => contact),
  );
  const made = holders.map((each) => ({ ...each, ...newLetter(uow, each.holder.language) }));
  const rows = made.map(({ contact: { contactId, schoolId }, holder: { accountId }, kept: { id, hash } }) => {
    return { id, contactId, schoolId, accountId, hash };
  });
  for (const statement of replaced) await sql(statement, [rows.map(({ accountId }) => accountId)]);
  await sql(inserted, [JSON.stringify(rows), now.toISOString(), letterExpiry(uow), site.schoolId === null]);
  return made.map(({ contact, holder, kept, shown }) => {
    const { contactId, schoolId, name } = contact;
    const { accountId, email } = holder;
    const about = { kind: 'person', id: contactId } as const;
    uow.audit('contact.password_printed', about, { accountId, letterId: kept.id }, { schoolId });
    const place = placeOf(schoolId);
    const login = loginOf(email);
    return { purpose: 'password', contactId, schoolId, name, ...place, children: [], login, ...shown };
  });
}
