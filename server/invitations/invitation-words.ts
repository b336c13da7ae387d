import { accessLines, placeName, productNames, type RoleInWords } from '../access/access-lines.ts';
import { appointmentLines } from '../administrators/invitations/appointment-lines.ts';
import { offersOf, type AdministratorOffer } from '../administrators/invitations/offers-of.ts';
import { welcomeWords, type WelcomeWords } from '../contacts/welcome/welcome-words.ts';
import { when } from '../mail/when.ts';
import type { Reading } from '../unit-of-work.ts';
import { invitationStateAt, type InvitationState, type InviteeKind } from './rules.ts';
import { tokenFor } from './token.ts';

/** An invitation's current issue, as its mail says it. */
export interface InvitationWords {
  /** Whether it can still be accepted, and offers something. */
  readonly open: boolean;
  readonly version: number;
  readonly words: Readonly<Record<string, string>>;
}

interface Row {
  readonly id: string;
  readonly kind: InviteeKind;
  readonly version: number;
  readonly nonce: Uint8Array;
  readonly state: InvitationState;
  readonly expiresAt: string;
  readonly inviterName: string;
  readonly trustName: string;
  readonly siteName: string;
  readonly offers: readonly RoleInWords[];
}

const query = `
  select i.id, i.kind, i.version, i.nonce, i.state, iso(i.expires_at) as "expiresAt", i.invited_by_name as "inviterName",
    t.name as "trustName", coalesce(s.name, t.name) as "siteName",
    (select coalesce(json_agg(json_build_object('product', p.name, 'role', r.name, 'place', coalesce(os.name, t.name),
       'endsAt', iso(o.ends_at)) order by p.name, r.name, os.name nulls first), '[]')
     from offer o join product_role r on r.id = o.product_role_id join product p on p.id = r.product_id
     left join school os on os.id = o.school_id where o.invitation_id = i.id
       and r.retired_at is null and p.retired_at is null and (o.ends_at is null or o.ends_at > gatehouse_now())) as offers
  from invitation i join trust t on t.id = i.trust_id left join school s on s.id = i.school_id
  where i.id = any ($1)`;

/** The invitations with these ids, as their mails say them. The link is made here, and kept nowhere. */
export async function invitationWords(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, InvitationWords>> {
  if (ids.length === 0) return new Map();
  const { sql, now, settings } = reading;
  const rows = await sql<Row>(query, [[...ids]]);
  const appointments = await offersOf(
    reading,
    rows.filter(({ kind }) => kind === 'administrator').map(({ id }) => id),
  );
  const families = await welcomeWords(
    reading,
    rows.filter(({ kind }) => kind === 'contact').map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => {
      const { id, version, state, inviterName, trustName } = row;
      const expiresAt = new Date(row.expiresAt);
      const family = families.get(id);
      const path = family === undefined ? 'i' : 'welcome';
      const words = {
        trustName,
        inviterName,
        ...offerWords(row, appointments.get(id), family),
        acceptUrl: `${settings.PUBLIC_URL}/${path}/${tokenFor(settings.linkKey, 'invitation', row)}`,
        worksUntil: when(expiresAt, family?.words.language),
      };
      const offersSomething = row.offers.length > 0 || appointments.has(id) || family?.mayBeAdmitted === true;
      const open = offersSomething && invitationStateAt({ state, expiresAt }, now) === 'pending';
      return [id, { open, version, words }];
    }),
  );
}

/** What is offered, and where. */
function offerWords(
  { trustName, siteName, offers }: Row,
  appointment: AdministratorOffer | undefined,
  family: WelcomeWords | undefined,
): Readonly<Record<string, string>> {
  if (family !== undefined) return { placeName: siteName, ...family.words };
  if (appointment !== undefined)
    return {
      placeName: trustName,
      productName: 'the portal',
      accessLines: appointmentLines(appointment, trustName),
    };
  return {
    placeName: offers.length === 0 ? siteName : placeName(offers, trustName),
    productName: productNames(offers),
    accessLines: accessLines(offers),
  };
}
