import type { Reading } from '../unit-of-work.ts';
import type { AdministratorStatus } from './change-rules.ts';
import type { AdministratorRole } from './rules.ts';

/** A second step at sign-in that somebody has set up. */
export type SecondFactor = 'totp' | 'passkey';

/** An active administrator, or an invitation to become one, as the database tells it. */
export interface AdministratorRow {
  /** Of the administrator, or of the invitation. */
  readonly id: string;
  readonly kind: 'administrator' | 'invitation';
  /** Null while somebody is only invited. */
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: AdministratorRole;
  readonly roleId: string | null;
  /** What the trust itself calls the role; null for one of the five. */
  readonly roleName: string | null;
  readonly allSites: boolean;
  readonly schoolIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly status: AdministratorStatus;
  /** Since when they are an administrator, or when the newest invitation went out. */
  readonly since: string;
  readonly expiresAt: string | null;
  readonly invitedBy: string | null;
  readonly declinedAt: string | null;
  readonly declineReason: string | null;
  readonly lastSignInAt: string | null;
  readonly factors: readonly SecondFactor[];
  /** Whether the trust asks somebody in this role for a second step. */
  readonly needsFactor: boolean;
  /** Whether a second administrator has still to approve that they become an Account Owner. */
  readonly waits: boolean;
  /** What it is listed by, and whether it comes after the place that was asked for. */
  readonly sortName: string;
  readonly follows: boolean;
}

const sitesOf = (column: string) =>
  `array(select ${column} from administrator_site where administrator_id = d.id and ${column} is not null order by 1)`;

/* Who declined is listed for ninety days, and until somebody with that address is invited again or comes in. */
const rowsQuery = `
  select listed.*, own.*, lower(name) as "sortName", $4::text is null or (lower(name), id) > ($4, $5::uuid) as follows, exists (select from approval p where listed.id in (p.invitation_id, p.administrator_id)
      and p.trust_id = app_trust() and p.state = 'open' and p.expires_at > gatehouse_now()) as waits
  from (
    select d.id, 'administrator' as kind, a.id as "accountId", a.name, a.email, d.role, d.role_id as "roleId", d.all_sites as "allSites",
      ${sitesOf('school_id')} as "schoolIds", ${sitesOf('group_id')} as "groupIds", 'active' as status, iso(d.given_at) as since,
      null as "expiresAt", null as "invitedBy", null as "declinedAt", null as "declineReason", iso(a.last_sign_in_at) as "lastSignInAt",
      array(select 'totp' from totp where account_id = a.id and confirmed_at is not null
        union all (select 'passkey' from passkey where account_id = a.id limit 1)) as factors,
      d.role in ('account_owner', 'account_admin') or t.factor_for <> 'powerful' as "needsFactor"
    from administrator d join account a on a.id = d.account_id join trust t on t.id = d.trust_id
    where d.trust_id = app_trust() and d.ended_at is null
    union all
    select i.id, 'invitation', null, i.name, i.email, o.role, o.role_id, o.all_sites, o.school_ids, o.group_ids,
      case when i.state = 'declined' then 'declined'
        when i.state = 'pending' and i.expires_at > gatehouse_now() then 'invite_pending' else 'invite_expired' end,
      iso(i.issued_at), iso(i.expires_at), i.invited_by_name,
      case when i.state = 'declined' then iso(i.answered_at) end, i.decline_reason, null, '{}', false
    from invitation i join administrator_offer o on o.invitation_id = i.id
    where i.trust_id = app_trust() and i.kind = 'administrator' and (i.state in ('pending', 'expired')
      or i.state = 'declined' and i.answered_at > gatehouse_now() - interval '2160 hours'
        and not exists (select from invitation later where later.trust_id = i.trust_id and later.kind = i.kind
          and later.email = i.email and (later.created_at, later.id) > (i.created_at, i.id))
        and not exists (select from administrator d join account a on a.id = d.account_id
          where d.trust_id = i.trust_id and d.ended_at is null and a.email = i.email))
  ) listed left join lateral (select name as "roleName" from administrator_role where id = listed."roleId") own on true
  where ($1::uuid is null or "allSites" or $1 = any ("schoolIds")
      or exists (select from school_group_member m where m.group_id = any ("groupIds") and m.school_id = $1))
    and ($2::uuid is null or id = $2)
    and ($3::text is null or position(lower($3) in lower(name || ' ' || email)) > 0)
  order by lower(name), id limit 5000`;

/** Whose rows: of one school (null for the whole trust), one alone, or those with `q` in name or address; and the place that `follows` is about. */
export interface RowFilter {
  readonly schoolId: string | null;
  readonly id?: string;
  readonly q?: string;
  readonly after?: { readonly name: string; readonly id: string } | null;
}

/** Who administers the current trust, or a school of it, and who is invited to. By name. */
export const administratorRows = (
  { sql }: Reading,
  { schoolId, id, q, after }: RowFilter,
): Promise<AdministratorRow[]> =>
  sql<AdministratorRow>(rowsQuery, [schoolId, id ?? null, q || null, after?.name ?? null, after?.id ?? null]);
