import type { OpenInvitation, StaffRow } from '../../answers.ts';
import { ago, dayMonthOf, hoursAgo, instantOf, shortInstantOf } from '../when.ts';
import { bounceInWords } from './bounce-in-words.ts';
import type { Tone } from './status-words.ts';

/** The line that explains a status. `tone` is set where something needs a look; `exact` has the instants. */
export interface StatusLine {
  readonly text: string;
  readonly exact?: string;
  readonly tone?: Tone;
}

type Facts = Pick<
  StaffRow,
  'status' | 'email' | 'switchedOff' | 'invitation' | 'declined' | 'registeredAt' | 'lastSignInAt'
>;

/** What is to be said about somebody's status as of `now`. */
export function statusLine(row: Facts, now: string): StatusLine {
  const { status, email, invitation, declined } = row;
  if (row.switchedOff) return { text: 'Switched off in the roster', tone: 'late' };
  if (status === 'registered') return signedIn(row, now);
  if (invitation === null) {
    if (declined !== null) return saidNo(declined);
    return email === null
      ? { text: 'No work e-mail, so no invitation', tone: 'late' }
      : { text: 'Not invited' };
  }
  if (status === 'invitation_expired') {
    const { expiresAt, invitedBy, issuedAt } = invitation;
    const exact = `Sent on ${instantOf(issuedAt)} by ${invitedBy}, ran out on ${instantOf(expiresAt)}`;
    return { text: `Ran out ${ago(expiresAt, now)}`, exact };
  }
  return mailTrouble(invitation) ?? invited(invitation, now);
}

function signedIn({ lastSignInAt, registeredAt }: Facts, now: string): StatusLine {
  if (lastSignInAt !== null) {
    return { text: `Signed in ${ago(lastSignInAt, now)}`, exact: `Signed in on ${instantOf(lastSignInAt)}` };
  }
  return {
    text: 'Has not signed in yet',
    exact: registeredAt ? `Registered on ${instantOf(registeredAt)}` : undefined,
  };
}

function saidNo({ at, reason }: NonNullable<StaffRow['declined']>): StatusLine {
  const text = `Declined on ${dayMonthOf(at)}`;
  return {
    text: reason ? `${text}: “${reason}”` : text,
    tone: 'late',
    exact: `Declined on ${instantOf(at)}`,
  };
}

function invited({ issuedAt, expiresAt, invitedBy, mail }: OpenInvitation, now: string): StatusLine {
  const exact = `Sent on ${instantOf(issuedAt)}, works until ${instantOf(expiresAt)}`;
  if (mail === 'queued' || mail === 'sending') return { text: 'The mail waits in the queue', exact };
  const text = `Invited ${ago(issuedAt, now)} by ${invitedBy}, expires ${shortInstantOf(expiresAt)}`;
  return { text, exact };
}

function mailTrouble({ mail, mailCode, mailError }: OpenInvitation): StatusLine | null {
  const exact = mailError ?? undefined;
  if (mail === 'bounced') {
    const { what, remedy } = bounceInWords(mailCode, mailError);
    return { text: `${what}: ${remedy}`, tone: 'stop', exact };
  }
  if (mail === 'unknown') return { text: 'Delivery uncertain: ask them', tone: 'late', exact };
  if (mail === 'abandoned') return { text: 'Mail could not be sent', tone: 'stop', exact };
  return mail === 'queued' && mailCode !== null
    ? { text: 'The mail server put the mail off; we try again', tone: 'late', exact }
    : null;
}

/** What else is to be known of an open invitation: that they asked for a new link, and where it went instead. */
export function statusNotes(
  { email, invitation }: Pick<StaffRow, 'email' | 'invitation'>,
  now: string,
): string[] {
  if (invitation === null) return [];
  const { askedAgainAt, corrected, email: sentTo } = invitation;
  const notes = askedAgainAt ? [`Asked for a new link ${hoursAgo(askedAgainAt, now)}`] : [];
  if (!corrected) return notes;
  const roster = email === null ? 'the roster has no address' : `the roster says ${email}`;
  return [...notes, `Sent to ${sentTo}, corrected by ${corrected.by}; ${roster}`];
}
