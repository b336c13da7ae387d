import type { ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { MailState } from '../mail/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { jobTitle } from '../roster/job-title.ts';
import { staffStatus, type InvitationState, type StaffStatus } from './rules.ts';

/** An invitation that is neither answered nor cancelled. */
export interface OpenInvitation {
  readonly id: string;
  readonly state: InvitationState;
  /** Where its newest mail went. */
  readonly email: string;
  /** Set while that is not what the roster says. */
  readonly corrected: { readonly by: string; readonly at: string } | null;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly invitedBy: string;
  /** When the invitee asked for the newest link, because an older one was dead. */
  readonly askedAgainAt: string | null;
  readonly managedHere: boolean;
  readonly mail: MailState | null;
  /** The mail server's last answer: its code, and what it said. */
  readonly mailCode: number | null;
  readonly mailError: string | null;
  readonly offers: readonly {
    readonly product: string;
    readonly role: string;
    /** The school it would be held at, or the trust. */
    readonly at: string;
    readonly atTrust: boolean;
    /** It was retired since: accepting does not give it. */
    readonly retired: boolean;
  }[];
}

/** A role that is held. */
export interface HeldRole {
  readonly grantId: string;
  readonly product: string;
  readonly role: string;
  readonly at: string;
  readonly level: ProductLevel;
  readonly managedHere: boolean;
  /** Whether the trust gave it and manages it, wherever it is held; otherwise the school where it is held does. */
  readonly managedByTrust: boolean;
  readonly productId: string;
  readonly roleId: string;
  /** The first instant without it, when it is for a time. */
  readonly endsAt: string | null;
  /** The role, or its product, is given to nobody else any more. */
  readonly retired: boolean;
}

/** One member of staff in the User Invitations list. */
export interface StaffRow {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly job: string | null;
  readonly schools: readonly string[];
  readonly status: StaffStatus;
  /** The roster knows them and has switched them off: they can be given nothing. */
  readonly switchedOff: boolean;
  readonly invitation: OpenInvitation | null;
  /** The invitation that they declined, while it is their newest. */
  readonly declined: { readonly at: string; readonly reason: string | null } | null;
  /** The address that they sign in with. */
  readonly loginEmail: string | null;
  readonly registeredAt: string | null;
  readonly lastSignInAt: string | null;
  readonly access: readonly HeldRole[];
}

interface Row extends Omit<StaffRow, 'status' | 'job'> {
  readonly sortName: string;
  readonly jobs: readonly string[];
}

const query = `
  select p.id as "personId", p.sort_name as "sortName", p.email, not p.enabled as "switchedOff",
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    iso(p.registered_at) as "registeredAt", iso(a.last_sign_in_at) as "lastSignInAt", a.email as "loginEmail",
    coalesce(work.jobs, '{}') as jobs, coalesce(work.schools, '{}') as schools,
    inv.body as invitation, said.body as declined, coalesce(held.body, '[]') as access
  from unnest($1::uuid[]) with ordinality as wanted(id, place)
  join person p on p.id = wanted.id
  left join registration r on r.person_id = p.id and r.ended_at is null
  left join account a on a.id = r.account_id
  left join lateral (
    select array_agg(distinct f.role) as jobs, array_agg(distinct s.name) filter (where s.id is not null) as schools
    from affiliation f left join school s on s.id = f.school_id where f.person_id = p.id and f.gone_at is null
      and ($2::uuid is null or f.school_id = $2)) work on true
  left join lateral (
    select jsonb_build_object('id', i.id, 'state', i.state, 'issuedAt', iso(i.issued_at), 'expiresAt', iso(i.expires_at),
      'invitedBy', i.invited_by_name, 'managedHere', i.school_id is not distinct from $2,
      'email', i.email, 'askedAgainAt', case when i.asked_again_at >= i.issued_at then iso(i.asked_again_at) end,
      'corrected', case when i.corrected_email = i.email then jsonb_build_object('by', i.corrected_by_name, 'at', iso(i.corrected_at)) end,
      'mail', m.state, 'mailCode', m.last_code, 'mailError', m.last_error, 'offers', (
        select coalesce(jsonb_agg(jsonb_build_object('product', x.name, 'role', o.name, 'at', coalesce(fs.name, ft.name),
          'atTrust', fs.id is null, 'retired', coalesce(o.retired_at, x.retired_at) is not null) order by x.name, fs.name), '[]')
        from offer f join product_role o on o.id = f.product_role_id join product x on x.id = o.product_id
        join trust ft on ft.id = f.trust_id left join school fs on fs.id = f.school_id
        where f.invitation_id = i.id and ($2::uuid is null or f.school_id = $2 or f.school_id is null))) as body
    from invitation i left join mail m on m.invitation_id = i.id and m.invitation_version = i.version
      and m.template = 'staff-invitation'
    where i.person_id = p.id and i.state in ('pending', 'expired') order by i.expires_at desc limit 1) inv on true
  left join lateral (
    select jsonb_build_object('at', iso(n.answered_at), 'reason', n.decline_reason) as body
    from (select i.* from invitation i where i.person_id = p.id and i.kind = 'staff' order by i.issued_at desc limit 1) n
    where n.state = 'declined' and p.registered_at is null and ($2::uuid is null or n.school_id is null or n.school_id = $2)) said on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('grantId', g.id, 'product', x.name, 'role', o.name, 'level', x.level,
      'at', coalesce(s.name, t.name), 'managedHere', g.managed_school_id is not distinct from $2,
      'managedByTrust', g.managed_school_id is null, 'productId', x.id, 'roleId', o.id, 'endsAt', iso(g.ends_at),
      'retired', coalesce(o.retired_at, x.retired_at) is not null) order by x.name, s.name) as body
    from "grant" g join product x on x.id = g.product_id join product_role o on o.id = g.product_role_id
    join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
    where g.person_id = p.id and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now())
      and ($2::uuid is null or g.school_id = $2 or g.school_id is null)) held on true
  order by wanted.place`;

/** What the list says of the people with these ids, in the order of the ids. */
export async function staffRows(
  { sql, now }: Reading,
  site: Site,
  ids: readonly string[],
): Promise<(StaffRow & { readonly sortName: string })[]> {
  const rows = await sql<Row>(query, [[...ids], site.schoolId]);
  return rows.map(({ jobs, ...row }) => ({
    ...row,
    job: jobs.map(jobTitle).join(', ') || null,
    status: staffStatus(
      {
        registered: row.registeredAt !== null,
        invitedUntil: row.invitation && new Date(row.invitation.expiresAt),
      },
      now,
    ),
  }));
}
