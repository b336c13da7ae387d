import type { LogEntry } from '../log-rules.ts';
import type { Names } from '../named.ts';
import { at, byInvitee, subjectOf, who, type Telling } from './telling.ts';

const to = (entry: LogEntry, names: Names): string => {
  const invitation = subjectOf(entry, names);
  const roles = invitation.what;
  return roles ? ` to ${roles}${roles.endsWith(' roles') ? '' : ','}${at(invitation)}` : at(invitation);
};
const of =
  (words: (name: string) => string): Telling =>
  (entry, names) =>
    words(who(subjectOf(entry, names)));

const whyBack = ({ details }: LogEntry): string =>
  details['because'] === 'mailbox_barred'
    ? ': somebody who is kept from their children, or may be, reads that mailbox'
    : '';

const theirs = (entry: LogEntry, names: Names): string =>
  byInvitee(entry) ? 'their invitation' : `the invitation of ${who(subjectOf(entry, names))}`;

/** What is told of invitations. */
export const invitationTellings: Readonly<Record<string, Telling>> = {
  'invitation.sent': (entry, names) => {
    const name = who(subjectOf(entry, names));
    const again = Number(entry.details['version'] ?? 1) > 1;
    return again ? `invited ${name} to more, with a new link` : `invited ${name}${to(entry, names)}`;
  },
  'invitation.reissued': (entry, names) =>
    `sent the invitation of ${who(subjectOf(entry, names))}${to(entry, names)} again; the older link is dead`,
  'invitation.address_corrected': of(
    (name) => `sent the invitation of ${name} to a corrected address; the older link is dead`,
  ),
  'invitation.cancelled': (entry, names) =>
    `took back the invitation of ${who(subjectOf(entry, names))}${to(entry, names)}${whyBack(entry)}`,
  'invitation.accepted': (entry, names) => `accepted ${theirs(entry, names)}${to(entry, names)}`,
  'invitation.declined': (entry, names) => `declined ${theirs(entry, names)}`,
  'invitation.expired': of((name) => `wrote down that the invitation of ${name} has run out`),
  'invitation.reminded': of((name) => `reminded ${name} of their invitation`),
  'invitation.asked_again': (entry, names) => `asked for a new link for ${theirs(entry, names)}`,
  'invitation.code_sent': of((name) => `asked for a code to the invited address of ${name}`),
  'invitation.address_proven': of(
    (name) => `typed in the code that was sent to the invited address of ${name}`,
  ),
};
