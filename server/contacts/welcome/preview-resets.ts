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
  /** Who gets none, by how they stand; those who are active have no password of ours, no mailbox, or are `barred`. */
  readonly left: readonly ResetLeft[];
}

/** Some who get no link, for the same reason. */
export interface ResetLeft {
  readonly status: ContactStatus;
  /** Somebody who is kept from their children reads the mailbox that it would go to. */
  readonly barred: boolean;
  /** Their account has no mailbox: they sign in with a name alone. */
  readonly unreachable: boolean;
  readonly count: number;
}

const query = `
  select c.status, c.status = any ($3) and coalesce(own.barred, false) as barred,
    c.status = any ($3) and coalesce(own.unreachable and not own.barred, false) as unreachable,
    c.status = any ($3) and coalesce(not own.barred and not own.unreachable, false) as sent, count(*)::int as count
  from unnest($1::uuid[], $2::uuid[]) as wanted(contact, school)
  join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
  left join lateral (
    select exists (select from account a where a.id = r.account_id
        and coalesce(a.mailbox, a.email) in (select mailboxes_of_blocked(app_trust()))) and reset_barred(r.account_id) as barred,
      exists (select from account a where a.id = r.account_id and a.sign_in_name is not null and a.mailbox is null) as unreachable
    from registration r join credential k on k.account_id = r.account_id
      and k.provider_id = 'credential' and k.password is not null
    where r.person_id = c.contact_id and r.ended_at is null limit 1) own on c.status = any ($3)
  where c.trust_id = app_trust() group by 1, 2, 3, 4 order by 5 desc, 1`;

/** Counts what mailing a selection links for new passwords would come to. Refuses `not_found` for somebody of another site. */
export async function previewResets(
  reading: Reading,
  site: Site,
  who: ContactSelection,
): Promise<ResetPreview> {
  const contacts = await selectedContacts(reading, site, who);
  const rows = await reading.sql<ResetLeft & { sent: boolean }>(query, [
    ...columnsOf(contacts),
    [...deedStatuses.reset],
  ]);
  const sent = rows.filter((row) => row.sent).reduce((sum, { count }) => sum + count, 0);
  const left = rows.filter((row) => !row.sent).map(({ sent: _, ...group }) => group);
  return { total: contacts.length, sent, left };
}
