import type { Reading } from '../unit-of-work.ts';
import { linkState, type InvitationState, type LinkState } from './rules.ts';
import { tokenHash } from './token.ts';

/** What somebody who opens a link is shown. `invitation` is null when there is no such link. */
export interface Landing {
  readonly state: LinkState;
  readonly invitation: null | {
    readonly siteName: string;
    readonly invitedBy: string;
    readonly name: string;
    readonly email: string;
    readonly expiresAt: string;
    readonly hasAccount: boolean;
    readonly offers: readonly {
      readonly product: string;
      readonly role: string;
      readonly at: string;
      /** The first instant without it, when it is for a time. */
      readonly endsAt: string | null;
    }[];
  };
}

interface Row extends NonNullable<Landing['invitation']> {
  readonly state: InvitationState;
  readonly current: number;
  readonly version: number;
}

const query = `
  select l.version, i.version as current, i.state, iso(i.expires_at) as "expiresAt", i.name, i.email,
    i.invited_by_name as "invitedBy", coalesce(s.name, t.name) as "siteName",
    exists (select from account a join credential c on c.account_id = a.id where a.email = i.email) as "hasAccount",
    (select coalesce(jsonb_agg(jsonb_build_object('product', p.name, 'role', r.name, 'at', coalesce(os.name, t.name),
       'endsAt', iso(o.ends_at)) order by p.name, os.name nulls first), '[]')
     from offer o join product_role r on r.id = o.product_role_id join product p on p.id = r.product_id
     left join school os on os.id = o.school_id where o.invitation_id = i.id
       and r.retired_at is null and p.retired_at is null and (o.ends_at is null or o.ends_at > gatehouse_now())) as offers
  from link l join invitation i on i.id = l.invitation_id join trust t on t.id = i.trust_id
  left join school s on s.id = i.school_id
  where l.token_hash = $1`;

/** What a link leads to. Reading it changes nothing: scanners open links too. */
export async function landing({ sql, now }: Reading, token: string): Promise<Landing> {
  const [row] = await sql<Row>(query, [tokenHash(token)]);
  if (row === undefined) return { state: 'unknown', invitation: null };
  const { version, current, state, ...invitation } = row;
  const life = { state, version: current, expiresAt: new Date(invitation.expiresAt) };
  return { state: linkState(life, version, now), invitation };
}
