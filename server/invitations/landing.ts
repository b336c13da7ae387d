import { stillAppointable } from '../administrators/invitations/still-appointable.ts';
import { askedOf, type WelcomeAsks } from '../contacts/welcome/proof/asked-of.ts';
import { welcomeShown, type WelcomeShown } from '../contacts/welcome/welcome-shown.ts';
import type { MailLanguage } from '../roster/rules.ts';
import { maskEmail } from '../trust/mask-email.ts';
import type { Reading } from '../unit-of-work.ts';
import { linkState, type InvitationState, type InviteeKind, type LinkState } from './rules.ts';
import { stillGrantable } from './still-grantable.ts';
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
  /** Whether it is for staff or an administrator, and what it would make of an administrator; null when that is void. */
  readonly kind: InviteeKind;
  readonly appointment: { readonly role: string; readonly sites: readonly string[] } | null;
  /** What a family is shown. */
  readonly welcome: WelcomeShown | null;
  /** What accepting would give; nothing, when none of what was offered is given any more. */
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
  /** Of a family's, the language that the mail was written in. */
  readonly language: MailLanguage;
  /** Where a new link would go: "j•••@northgate.example". Never of a family's: it may be an address they have left for a reason. */
  readonly address: string | null;
  readonly expiresAt: string;
  /** When the newest link was sent, if the invitee asked for it. */
  readonly askedAt: string | null;
}

/** What somebody who opens a link is shown. `invitation` is null when there is no such link. */
export type Landing =
  | { readonly state: 'open'; readonly invitation: InvitationShown }
  | { readonly state: 'asks'; readonly invitation: null; readonly asks: WelcomeAsks }
  | { readonly state: Exclude<LinkState, 'open' | 'unknown'>; readonly invitation: DeadInvitation }
  | { readonly state: 'unknown'; readonly invitation: null };

interface Row extends Omit<InvitationShown, 'offers' | 'appointment' | 'welcome'> {
  readonly personId: string | null;
  readonly schoolId: string | null;
  readonly id: string;
  readonly trustId: string;
  readonly inviterId: string | null;
  readonly state: InvitationState;
  readonly current: number;
  readonly version: number;
  readonly askedAt: string | null;
  readonly language: MailLanguage;
}

const query = `
  select l.version, i.version as current, i.kind, i.state, iso(i.expires_at) as "expiresAt", i.name, i.email,
    i.invited_by_name as "invitedBy", coalesce(s.name, t.name) as "siteName", t.name as "trustName",
    exists (select from account a join credential c on c.account_id = a.id where a.email = i.email) as "hasAccount",
    (select iso(newest.issued_at) from link newest
     where newest.invitation_id = i.id and newest.version = i.version and newest.asked_for) as "askedAt",
    i.id, i.trust_id as "trustId", i.invited_by as "inviterId", i.person_id as "personId",
    i.school_id as "schoolId",
    coalesce((select p.language from person p where p.id = i.person_id and i.kind = 'contact'), 'en') as language
  from link l join invitation i on i.id = l.invitation_id join trust t on t.id = i.trust_id
  left join school s on s.id = i.school_id
  where l.token_hash = $1`;

/**
 * What a link leads to, for whoever brings this `proof` of having answered what a welcome asks for. Reading it changes
 * nothing: scanners open links too.
 */
export async function landing(
  reading: Reading,
  token: string,
  proof: string | null = null,
): Promise<Landing> {
  const { sql, now } = reading;
  const [row] = await sql<Row>(query, [tokenHash(token)]);
  if (row === undefined) return { state: 'unknown', invitation: null };
  const {
    version,
    current,
    state: stored,
    askedAt,
    id,
    trustId,
    inviterId,
    personId,
    schoolId,
    language,
    ...invitation
  } = row;
  const life = { state: stored, version: current, expiresAt: new Date(invitation.expiresAt) };
  const state = linkState(life, version, now);
  const { siteName, expiresAt, email } = invitation;
  const dead = { siteName, language, expiresAt, askedAt, address: maskEmail(email) };
  if (state === 'open') {
    const offering = { id, trustId, invitedBy: inviterId };
    if (invitation.kind === 'administrator') {
      const offer = await stillAppointable(reading, offering);
      const appointment = offer && { role: offer.roleName, sites: offer.siteNames };
      return { state, invitation: { ...invitation, appointment, welcome: null, offers: [] } };
    }
    if (personId !== null && schoolId !== null && invitation.kind === 'contact') {
      const about = { invitationId: id, contactId: personId, schoolId, ...invitation };
      const welcome = await welcomeShown(reading, about);
      // Whatever the reason, it reads the same: nothing is told of a block, or of anybody else.
      if (welcome === null) return { state: 'cancelled', invitation: { ...dead, address: null } };
      const asks = await askedOf(reading, { invitationId: id, version }, proof);
      if (asks !== null) return { state: 'asks', invitation: null, asks };
      // Of whoever else may have an account with the address, nothing.
      const hasAccount = welcome.signsIn;
      return { state, invitation: { ...invitation, hasAccount, appointment: null, welcome, offers: [] } };
    }
    const { grantable } = await stillGrantable(reading, offering);
    const offers = grantable.map(({ product, role, place: at, endsAt }) => ({ product, role, at, endsAt }));
    return { state, invitation: { ...invitation, appointment: null, welcome: null, offers } };
  }
  if (state === 'unknown') return { state, invitation: null };
  if (invitation.kind === 'contact')
    return { state: stateToldToFamilies(state), invitation: { ...dead, address: null } };
  return { state, invitation: dead };
}

/** Whoever holds a family's link learns that it ran out or that there is a newer one, and else no more than that it does not work. */
const stateToldToFamilies = (state: Exclude<LinkState, 'open' | 'unknown'>) =>
  state === 'expired' || state === 'replaced' ? state : 'cancelled';
