import type { Site } from '../../administrators/rules.ts';
import { scaleAt, type Scale } from '../../approvals/scale.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { deedStatuses, type ContactStatus, type ToldReason } from '../rules.ts';
import { columnsOf, selectedContacts } from '../selected-contacts.ts';

/** What the office does to many contacts at once. */
export const bulkDeeds = ['revoke', 'restore'] as const;
export type BulkDeed = (typeof bulkDeeds)[number];

/** What a bulk revoke or restore would come to. Each row is one contact at one school. */
export interface ContactPreview {
  readonly total: number;
  /** How many of them it concerns, how many contacts those are, and the first three by name. Nobody who is too late. */
  readonly rows: number;
  readonly people: number;
  readonly names: readonly string[];
  /** Why, of those it concerns; a contact may have several reasons. Of a restore: why access would end again. */
  readonly reasons: readonly { readonly reason: ToldReason; readonly count: number }[];
  /** Who is left out, by how they stand. */
  readonly left: readonly { readonly status: ContactStatus; readonly count: number }[];
  /** Contacts who are members of staff, too, with the same sign-in: it stays. */
  readonly staff: number;
  /** Contacts who keep access at another school of the trust. */
  readonly elsewhere: number;
  /** Contacts who have signed in since yesterday. */
  readonly lately: number;
  /** Of a restore: whose password was destroyed. */
  readonly tooLate: number;
  /** Who never made an account: a welcome is taken back from them, and there is no account to give back. */
  readonly withoutAccount: number;
  /** For how many days Restore gives an account back. */
  readonly restoreDays: number;
  readonly scale: Scale;
}

const query = `
  with chosen as (
    select c.contact_id, c.school_id, c.status, c.reasons, c.sort_name, c.admitted_at, c.flag_lost_at, last.account_id, last.ended_at,
      not $4 and c.admitted_at is not null and last.ended_at is not null
        and not exists (select from credential k where k.account_id = last.account_id and k.password is not null)
        and not exists (select from kept_credential k where k.account_id = last.account_id and k.kept_until > gatehouse_now()) as late,
      coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
    from unnest($1::uuid[], $2::uuid[]) as wanted(contact, school)
    join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school join known_person p on p.id = c.contact_id
    left join lateral (select account_id, ended_at from registration where person_id = c.contact_id
      order by ended_at is null desc, ended_at desc limit 1) last on true),
  fitting as (select * from chosen where status = any ($3)), concerned as (select * from fitting where not late)
  select (select count(*)::int from chosen) as total,
    count(*)::int as rows, count(distinct contact_id)::int as people,
    array(select name from concerned order by sort_name, contact_id limit 3) as names,
    (select coalesce(jsonb_agg(r order by r.count desc, r.reason), '[]') from (
      select told.reason, count(*)::int as count from concerned, unnest(case when reasons = '{}' and $4 then '{withdrawn}' else reasons end) as each
      cross join lateral (select case when each = 'portal_flag_removed' and flag_lost_at is null then 'children_ended' else each end as reason) told
      group by told.reason) r) as reasons,
    (select coalesce(jsonb_agg(l order by l.count desc, l.status), '[]') from (
      select status, count(*)::int as count from chosen where status <> all ($3) group by status) l) as left,
    count(distinct contact_id) filter (where exists (select from registration r join person s on s.id = r.person_id
      where r.account_id = concerned.account_id and r.ended_at is null and s.kind = 'staff'))::int as staff,
    count(distinct contact_id) filter (where exists (select from contact_standing o where o.contact_id = concerned.contact_id
      and o.admitted_at is not null and o.revoked_at is null
      and (o.contact_id, o.school_id) not in (select contact_id, school_id from concerned)))::int as elsewhere,
    count(distinct contact_id) filter (where ended_at is null and exists (select from account a where a.id = concerned.account_id
      and a.last_sign_in_at >= ((gatehouse_now() at time zone 'Europe/London')::date - 1) at time zone 'Europe/London'))::int as lately,
    (select count(*)::int from fitting where late) as "tooLate",
    count(*) filter (where admitted_at is null)::int as "withoutAccount",
    (select restore_days from trust where id = app_trust()) as "restoreDays"
  from concerned`;

/** Counts what a bulk revoke or restore would come to. Refuses `nobody_selected`, and `not_found` away from the site. */
export async function previewContacts(
  reading: Reading,
  site: Site,
  { who, deed }: { readonly who: ContactSelection; readonly deed: BulkDeed },
): Promise<ContactPreview> {
  const contacts = await selectedContacts(reading, site, who);
  const [found] = await reading.sql<Omit<ContactPreview, 'scale'>>(query, [
    ...columnsOf(contacts),
    [...deedStatuses[deed]],
    deed === 'revoke',
  ]);
  if (found === undefined || found.total === 0) throw new Refusal('nobody_selected');
  return { ...found, scale: await scaleAt(reading, site, 'contacts') };
}
