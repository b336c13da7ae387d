import type { Reading } from '../unit-of-work.ts';
import type { InviteeKind } from './rules.ts';

/** Where the answer to an invitation is told, and the words that every such mail needs. */
export interface Inviter {
  readonly to: { readonly name: string; readonly address: string };
  readonly words: Readonly<Record<string, string>>;
}

interface Row {
  readonly name: string;
  readonly email: string;
  readonly trustName: string;
  readonly placeName: string;
  readonly kind: InviteeKind;
  readonly siteId: string;
  /** The widest of the places that the inviter administers. */
  readonly ownSiteId: string;
  readonly inviteeName: string;
  readonly invitedAddress: string;
}

const query = `
  select a.name, a.email, t.name as "trustName", coalesce(s.name, t.name) as "placeName", i.kind,
    coalesce(i.school_id, i.trust_id) as "siteId", i.name as "inviteeName", i.email as "invitedAddress",
    (select coalesce(held.school_id, held.trust_id) from administration held
     where held.account_id = a.id and held.trust_id = i.trust_id order by held.school_id nulls first limit 1) as "ownSiteId"
  from invitation i join account a on a.id = i.invited_by join trust t on t.id = i.trust_id
  left join school s on s.id = i.school_id
  where i.id = $1
    and exists (select from administration held where held.account_id = a.id and held.trust_id = i.trust_id
      and (held.school_id is null or held.school_id = i.school_id or i.kind = 'administrator'))`;

/** Who sent an invitation, if they still administer the place; otherwise null: nobody is told. */
export async function inviterOf({ sql, settings }: Reading, invitationId: string): Promise<Inviter | null> {
  const [row] = await sql<Row>(query, [invitationId]);
  if (row === undefined) return null;
  const { name, email, kind, siteId, ownSiteId, inviteeName, ...words } = row;
  const pages = {
    staff: `${siteId}/invitations`,
    administrator: `${ownSiteId}/administrators`,
    contact: `${siteId}/contacts`,
  };
  const listUrl = `${settings.PUBLIC_URL}/sites/${pages[kind]}?q=${encodeURIComponent(inviteeName)}`;
  return {
    to: { name, address: email },
    words: { ...words, inviteeName, inviterName: name, listUrl, toAddress: email },
  };
}
