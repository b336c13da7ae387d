import type { LogEntry } from '../log-rules.ts';
import type { Names } from '../named.ts';
import { accessReviewTellings } from './access-reviews.ts';
import { accessTellings } from './access.ts';
import { blockTellings } from './blocks.ts';
import { accountTellings } from './accounts.ts';
import { driftTellings } from './drift.ts';
import { contactTellings } from './contacts.ts';
import { administratorTellings } from './administrators.ts';
import { attempts } from './attempts.ts';
import { eventTellings } from './events.ts';
import { familyTellings } from './families.ts';
import { invitationTellings } from './invitations.ts';
import { jobTellings } from './jobs.ts';
import { looks } from './looks.ts';
import { planTellings } from './plans.ts';
import { recordTellings } from './records.ts';
import { rolloverTellings } from './rollover.ts';
import { ssoTellings } from './sso.ts';
import { refusalWhy } from './refusal-why.ts';
import { byInvitee, subjectOf, type Telling } from './telling.ts';

/** What is told of every deed that is written down, by its action. */
export const tellings: Readonly<Record<string, Telling>> = {
  ...accessTellings,
  ...accessReviewTellings,
  ...accountTellings,
  ...blockTellings,
  ...administratorTellings,
  ...eventTellings,
  ...familyTellings,
  ...contactTellings,
  ...driftTellings,
  ...invitationTellings,
  ...jobTellings,
  ...planTellings,
  ...recordTellings,
  ...rolloverTellings,
  ...ssoTellings,
};

const why: Readonly<Record<string, string>> = refusalWhy;
const erasedPerson = 'an erased person';

/** What happened, in one plain sentence: "Dana Whitfield removed Tracker, Partial Edit, from Ada Lovelace at Riverside Primary". */
export function sentence(entry: LogEntry, names: Names): string {
  const by = actor(entry, names);
  const telling = tellings[entry.action];
  if (telling !== undefined) return begun(`${by} ${telling(entry, names)}`);
  if (entry.outcome === 'refused') return begun(`${by} ${refused(entry, names)}`);
  return begun(`${by}: ${entry.action.replaceAll(/[._]/g, ' ')}`);
}

/** Whoever did it: a person by name, or the portal itself. */
export function actor(entry: LogEntry, names: Names): string {
  const { actorAccountId, actorLabel } = entry;
  if (actorAccountId !== null) return names.of('account', actorAccountId).who ?? actorLabel ?? erasedPerson;
  if (actorLabel === null) return 'Somebody not signed in';
  const invitee = byInvitee(entry) ? subjectOf(entry, names).who : undefined;
  return invitee ?? portalItself[actorLabel] ?? actorLabel;
}

const portalItself: Readonly<Record<string, string>> = {
  'run-plan': 'Gatehouse',
  'The command line': 'Somebody at the command line',
  'Command line': 'Somebody at the command line',
};

function refused(entry: LogEntry, names: Names): string {
  const own = entry.subjectKind === 'account' && entry.subjectId === entry.actorAccountId;
  const { who, what, where } = own ? {} : subjectOf(entry, names);
  const about = [what, who, where].filter(Boolean).join(' · ');
  const [first = ''] = entry.action.split('.');
  const tried = attempts[entry.action] ?? `look at ${looks[first] ?? 'a page'}`;
  const reason = why[String(entry.details['code'])] ?? 'the rules do not allow it';
  return `tried to ${tried}${about === '' ? '' : ` (${about})`}, and was refused: ${reason}`;
}

const begun = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
