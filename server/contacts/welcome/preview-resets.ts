import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { deedStatuses, type ContactStatus } from '../rules.ts';
import { columnsOf, selectedContacts } from '../selected-contacts.ts';

/** What mailing a selection links for new passwords would come to. */
export interface ResetPreview {
  readonly total: number;
  /** How many get a link. */
  readonly sent: number;
  /** Who gets none, by how they stand; those who are active have no password of ours, or share a mailbox with somebody blocked. */
  readonly left: readonly { readonly status: ContactStatus; readonly count: number }[];
}

const query = `
  select c.status, c.status = any ($3) and exists (select from registration r join credential k on k.account_id = r.account_id
      and k.provider_id = 'credential' and k.password is not null where r.person_id = c.contact_id and r.ended_at is null
      and not (exists (select from account a where a.id = r.account_id and coalesce(a.mailbox, a.email) in (select mailboxes_of_blocked(app_trust())))
        and reset_barred(r.account_id))) as sent,
    count(*)::int as count
  from unnest($1::uuid[], $2::uuid[]) as wanted(contact, school)
  join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
  where c.trust_id = app_trust() group by 1, 2 order by 3 desc, 1`;

/** Counts what mailing a selection links for new passwords would come to. Refuses `not_found` for somebody of another site. */
export async function previewResets(
  reading: Reading,
  site: Site,
  who: ContactSelection,
): Promise<ResetPreview> {
  const contacts = await selectedContacts(reading, site, who);
  const rows = await reading.sql<{ status: ContactStatus; sent: boolean; count: number }>(query, [
    ...columnsOf(contacts),
    [...deedStatuses.reset],
  ]);
  const sent = rows.filter((row) => row.sent).reduce((sum, { count }) => sum + count, 0);
  const left = rows.flatMap((row) => (row.sent ? [] : [{ status: row.status, count: row.count }]));
  return { total: contacts.length, sent, left };
}
