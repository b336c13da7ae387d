import { maskEmail } from '../trust/mask-email.ts';
import type { Reading } from '../unit-of-work.ts';
import { linkState, type InvitationState, type LinkState } from './rules.ts';
import { tokenHash } from './token.ts';

/** What whoever holds a link that works is shown. */
export interface InvitationShown {
  readonly siteName: string;
  readonly trustName: string;
  readonly invitedBy: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  readonly hasAccount: boolean;
  readonly offers: readonly {
    readonly product: string;
    readonly role: string;
    readonly at: string;
    /** The first instant without the access, when it is for a time. */
    readonly endsAt: string | null;
  }[];
}

/** What is left to tell of an invitation to whoever holds a link that does not work: nobody's name, no whole address. */
export interface DeadInvitation {
  readonly siteName: string;
  /** Where a new link would go: "j•••@northgate.example". */
  readonly address: string;
  readonly expiresAt: string;
  /** When the newest link was sent, if the invitee asked for it. */
  readonly askedAt: string | null;
}

/** What somebody who opens a link is shown. `invitation` is null when there is no such link. */
export type Landing =
  | { readonly state: 'open'; readonly invitation: InvitationShown }
  | { readonly state: Exclude<LinkState, 'open' | 'unknown'>; readonly invitation: DeadInvitation }
  | { readonly state: 'unknown'; readonly invitation: null };

interface Row extends InvitationShown {
  readonly state: InvitationState;
  readonly current: number;
  readonly version: number;
  readonly askedAt: string | null;
}

const query = `
  select l.version, i.version as current, i.state, iso(i.expires_at) as "expiresAt", i.name, i.email,
    i.invited_by_name as "invitedBy", coalesce(s.name, t.name) as "siteName", t.name as "trustName",
    exists (select from account a join credential c on c.account_id = a.id where a.email = i.email) as "hasAccount",
    (select iso(newest.issued_at) from link newest
     where newest.invitation_id = i.id and newest.version = i.version and newest.asked_for) as "askedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('product', p.name, 'role', r.name, 'at', coalesce(os.name, t.name),
       'endsAt', iso(o.ends_at)) order by p.name, os.name nulls first), '[]')
     from offer o join product_role r on r.id = o.product_role_id join product p on p.id = r.product_id
     left join school os on os.id = o.school_id
     where o.invitation_id = i.id and r.retired_at is null and p.retired_at is null
       and (o.ends_at is null or o.ends_at > gatehouse_now())) as offers
  from link l join invitation i on i.id = l.invitation_id join trust t on t.id = i.trust_id
  left join school s on s.id = i.school_id
  where l.token_hash = $1`;

/** What a link leads to. Reading it changes nothing: scanners open links too. */
export async function landing({ sql, now }: Pick<Reading, 'sql' | 'now'>, token: string): Promise<Landing> {
  const [row] = await sql<Row>(query, [tokenHash(token)]);
  if (row === undefined) return { state: 'unknown', invitation: null };
  const { version, current, state: stored, askedAt, ...invitation } = row;
  const life = { state: stored, version: current, expiresAt: new Date(invitation.expiresAt) };
  const state = linkState(life, version, now);
  if (state === 'open') return { state, invitation };
  if (state === 'unknown') return { state, invitation: null };
  const { siteName, expiresAt, email } = invitation;
  return { state, invitation: { siteName, expiresAt, askedAt, address: maskEmail(email) } };
}
