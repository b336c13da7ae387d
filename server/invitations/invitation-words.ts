import { when } from '../mail/when.ts';
import type { Reading } from '../unit-of-work.ts';
import { invitationStateAt, type InvitationState } from './rules.ts';
import { tokenFor } from './token.ts';

/** An invitation's current issue, as its mail says it. */
export interface InvitationWords {
  /** Whether it can still be accepted. */
  readonly open: boolean;
  readonly version: number;
  readonly words: Readonly<Record<string, string>>;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly nonce: Uint8Array;
  readonly state: InvitationState;
  readonly expiresAt: string;
  readonly inviterName: string;
  readonly trustName: string;
  readonly placeName: string;
  readonly offers: readonly { readonly product: string; readonly role: string; readonly place: string }[];
}

const query = `
  select i.id, i.version, i.nonce, i.state, iso(i.expires_at) as "expiresAt", i.invited_by_name as "inviterName",
    t.name as "trustName", coalesce(s.name, t.name) as "placeName",
    (select coalesce(json_agg(json_build_object('product', p.name, 'role', r.name, 'place', coalesce(os.name, t.name))
       order by p.name, os.name), '[]')
     from offer o join product_role r on r.id = o.product_role_id join product p on p.id = r.product_id
     left join school os on os.id = o.school_id where o.invitation_id = i.id) as offers
  from invitation i join trust t on t.id = i.trust_id left join school s on s.id = i.school_id
  where i.id = any ($1)`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The invitations with these ids, as their mails say them. The link is made here, and kept nowhere. */
export async function invitationWords(
  { sql, now, settings }: Reading,
  ids: readonly string[],
): Promise<Map<string, InvitationWords>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Row>(query, [[...ids]]);
  return new Map(
    rows.map((row) => {
      const { id, version, state, inviterName, trustName, placeName, offers } = row;
      const expiresAt = new Date(row.expiresAt);
      const words = {
        trustName,
        placeName,
        inviterName,
        productName: list.format(new Set(offers.map(({ product }) => product))),
        accessLines: offers
          .map(({ product, role, place }) => `${product}, as ${role}, at ${place}`)
          .join('\n'),
        acceptUrl: `${settings.PUBLIC_URL}/i/${tokenFor(settings.linkKey, 'invitation', row)}`,
        worksUntil: when(expiresAt),
      };
      return [id, { open: invitationStateAt({ state, expiresAt }, now) === 'pending', version, words }];
    }),
  );
}
