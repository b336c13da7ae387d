import type { MailState } from '../../mail/rules.ts';
import { invitationExpiry } from '../rules.ts';

/** What can have happened, in the order in which it is told when it happened at one instant. */
export const timelineKinds = [
  'given',
  'asked_again',
  'sent',
  'reissued',
  'address_corrected',
  'reminded',
  'queued',
  'put_off',
  'mail_sent',
  'bounced',
  'uncertain',
  'abandoned',
  'opened_by_scanner',
  'opened',
  'code_sent',
  'accepted',
  'declined',
  'cancelled',
  'expired',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened. `at` is an ISO instant; what a kind has no use for is null. */
export interface TimelineEvent {
  readonly at: string;
  readonly kind: TimelineKind;
  /** Who did it. */
  readonly by: string | null;
  /** The address, or the access, that it is about. */
  readonly about: string | null;
  /** What it was before, or the reason in somebody's own words. */
  readonly detail: string | null;
  /** The mail server's code. */
  readonly code: number | null;
  /** The place that invited, or where the access is. */
  readonly place: string | null;
}

/** What was written down of invitations, and what became of their mails and links. */
export interface TimelineFacts {
  readonly invitations: readonly {
    readonly id: string;
    readonly place: string;
    readonly answeredAt: string | null;
    readonly declineReason: string | null;
    readonly acceptedBy: string | null;
  }[];
  readonly issues: readonly {
    readonly invitationId: string;
    readonly version: number;
    readonly at: string;
  }[];
  readonly entries: readonly {
    readonly invitationId: string;
    readonly at: string;
    readonly action: string;
    readonly by: string;
    readonly details: { readonly version?: number; readonly was?: string; readonly email?: string };
  }[];
  readonly mails: readonly {
    readonly invitationId: string;
    readonly version: number;
    readonly reminder: boolean;
    readonly to: string;
    readonly state: MailState;
    readonly createdAt: string;
    readonly triedAt: string;
    readonly endedAt: string | null;
    readonly attempts: number;
    readonly code: number | null;
    readonly error: string | null;
  }[];
  readonly openings: readonly { readonly at: string; readonly scanner: boolean }[];
  readonly gifts: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly what: string;
    readonly place: string;
  }[];
}

const blank = { by: null, about: null, detail: null, code: null, place: null } as const;

const kindOfAction: Readonly<Record<string, TimelineKind>> = {
  'invitation.sent': 'sent',
  'invitation.reissued': 'reissued',
  'invitation.address_corrected': 'address_corrected',
  'invitation.asked_again': 'asked_again',
  'invitation.code_sent': 'code_sent',
  'invitation.accepted': 'accepted',
  'invitation.declined': 'declined',
  'invitation.cancelled': 'cancelled',
};

/** What happened with somebody's invitations as of `now`, the oldest first. */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEvent[] {
  const { gifts, entries, mails, openings, issues } = facts;
  const events: TimelineEvent[] = [
    ...gifts.map(({ what: about, ...gift }) => ({ ...blank, ...gift, kind: 'given' as const, about })),
    ...entries.flatMap((entry) => toldBy(entry, facts)),
    ...mails.flatMap(fateOf),
    ...openings.map(({ at, scanner }) => ({ ...blank, at, kind: openedBy(scanner) })),
    ...issues.flatMap((issue) => runOut(issue, facts, now)),
  ];
  return events.toSorted((one, other) => one.at.localeCompare(other.at) || order(one) - order(other));
}

const order = ({ kind }: TimelineEvent): number => timelineKinds.indexOf(kind);
const openedBy = (scanner: boolean): TimelineKind => (scanner ? 'opened_by_scanner' : 'opened');

function toldBy(
  { invitationId, at, action, by, details }: TimelineFacts['entries'][number],
  { invitations, mails }: TimelineFacts,
): TimelineEvent[] {
  const kind = kindOfAction[action];
  const invitation = invitations.find(({ id }) => id === invitationId);
  if (kind === undefined || invitation === undefined) return [];
  const { place, acceptedBy, declineReason } = invitation;
  const mail = mails.find((one) => one.invitationId === invitationId && one.version === details.version);
  const event = { ...blank, at, kind, by, place };
  if (kind === 'accepted') return [{ ...event, about: acceptedBy }];
  if (kind === 'declined') return [{ ...event, detail: declineReason }];
  if (kind === 'address_corrected')
    return [{ ...event, about: details.email ?? null, detail: details.was ?? null }];
  const again = kind === 'sent' && (details.version ?? 1) > 1;
  return [{ ...event, kind: again ? 'reissued' : kind, about: mail?.to ?? null }];
}

function fateOf(mail: TimelineFacts['mails'][number]): TimelineEvent[] {
  const { to: about, createdAt, triedAt, endedAt, code, error, attempts, state, reminder } = mail;
  const begun = {
    ...blank,
    at: createdAt,
    kind: reminder ? ('reminded' as const) : ('queued' as const),
    about,
  };
  const kind = attempts > 0 && state === 'queued' ? 'put_off' : fates[state];
  if (kind === undefined) return [begun];
  return [begun, { ...blank, at: endedAt ?? triedAt, kind, about, detail: error, code }];
}

const fates: Readonly<Partial<Record<MailState, TimelineKind>>> = {
  sent: 'mail_sent',
  bounced: 'bounced',
  unknown: 'uncertain',
  abandoned: 'abandoned',
};

/** An issue that nobody answered, replaced or cancelled in time has run out, swept or not. */
function runOut(
  { invitationId, version, at }: TimelineFacts['issues'][number],
  { invitations, issues }: TimelineFacts,
  now: Date,
): TimelineEvent[] {
  const ends = invitationExpiry('staff', new Date(at)).toISOString();
  const answered = invitations.find(({ id }) => id === invitationId)?.answeredAt;
  const next = issues.find((issue) => issue.invitationId === invitationId && issue.version === version + 1);
  const closed = [next?.at, answered].some((end) => end && end < ends);
  return closed || ends > now.toISOString() ? [] : [{ ...blank, at: ends, kind: 'expired' }];
}
