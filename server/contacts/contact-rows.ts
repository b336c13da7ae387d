import type { Reading } from '../unit-of-work.ts';
import type { ContactAtSchool } from './contact-filter.ts';
import type { ContactReason, ContactStatus } from './rules.ts';
import { columnsOf } from './selected-contacts.ts';

/** A child of a contact at a school. */
export interface ContactChild {
  readonly name: string;
  readonly year: string | null;
  /** Whether they are at the school today. */
  readonly here: boolean;
}

/** One contact at one school, in the Account Manager. */
export interface ContactRow extends ContactAtSchool {
  readonly name: string;
  readonly school: string;
  readonly type: { readonly code: string; readonly name: string };
  readonly email: string | null;
  readonly children: readonly ContactChild[];
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  /** When their contact type lost the portal flag, or the MIS switched them off. */
  readonly flagLostAt: string | null;
  readonly flagged: boolean;
  readonly since: string;
  /** When the newest welcome that nobody answered runs out, or ran out. */
  readonly welcomeUntil: string | null;
  readonly lastSignInAt: string | null;
  readonly revokeReason: string | null;
}

const query = `
  select contact_id as "contactId", school_id as "schoolId", sort_name as "sortName", school, email, name, type, status, reasons, flagged,
    iso(flag_lost_at) as "flagLostAt", iso(since) as since, iso(welcome_until) as "welcomeUntil", iso(last_sign_in_at) as "lastSignInAt",
    revoke_reason as "revokeReason", children
  from contact_rows($1, $2, $3)`;

/** What the list says of these contacts, in the order in which they are named. */
export async function contactRows(
  { sql, now }: Reading,
  contacts: readonly ContactAtSchool[],
): Promise<(ContactRow & { readonly sortName: string })[]> {
  return sql(query, [...columnsOf(contacts), londonDay(now)]);
}

/** The day that it is in London at an instant, as `2026-09-01`. */
export const londonDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at);
