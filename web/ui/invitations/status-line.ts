import type { OpenInvitation, StaffRow } from '../../answers.ts';
import { ago, instantOf, left } from '../when.ts';
import type { Tone } from './status-words.ts';

/** The line that explains a status. `tone` is set where something needs a look; `exact` has the instants. */
export interface StatusLine {
  readonly text: string;
  readonly exact?: string;
  readonly tone?: Tone;
}

type Facts = Pick<
  StaffRow,
  'status' | 'email' | 'switchedOff' | 'invitation' | 'registeredAt' | 'lastSignInAt'
>;

/** What is to be said about somebody's status as of `now`. */
export function statusLine(row: Facts, now: string): StatusLine {
  const { status, email, invitation, registeredAt, lastSignInAt } = row;
  if (row.switchedOff) return { text: 'Switched off in the roster', tone: 'late' };
  if (status === 'registered') {
    if (lastSignInAt !== null) {
      return {
        text: `Signed in ${ago(lastSignInAt, now)}`,
        exact: `Signed in on ${instantOf(lastSignInAt)}`,
      };
    }
    return {
      text: 'Has not signed in yet',
      exact: registeredAt ? `Registered on ${instantOf(registeredAt)}` : undefined,
    };
  }
  if (invitation === null) {
    return email === null
      ? { text: 'No work e-mail, so no invitation', tone: 'late' }
      : { text: 'Not invited' };
  }
  if (status === 'invitation_expired') {
    const { expiresAt } = invitation;
    return { text: `Ran out ${ago(expiresAt, now)}`, exact: `Ran out on ${instantOf(expiresAt)}` };
  }
  return mailTrouble(invitation) ?? invited(invitation, now);
}

function invited({ issuedAt, expiresAt, invitedBy, mail }: OpenInvitation, now: string): StatusLine {
  const exact = `Sent on ${instantOf(issuedAt)}, works until ${instantOf(expiresAt)}`;
  if (mail === 'queued' || mail === 'sending') return { text: 'Mail is on its way', exact };
  return { text: `Invited ${ago(issuedAt, now)} by ${invitedBy}, ${left(expiresAt, now)}`, exact };
}

function mailTrouble({ mail, mailError }: OpenInvitation): StatusLine | null {
  const exact = mailError ?? undefined;
  if (mail === 'bounced') return { text: 'Mail bounced: check the address', tone: 'stop', exact };
  if (mail === 'unknown') return { text: 'Delivery uncertain: ask them', tone: 'late', exact };
  if (mail === 'abandoned') return { text: 'Mail could not be sent', tone: 'stop', exact };
  return null;
}
