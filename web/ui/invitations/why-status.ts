import type { OpenInvitation, StaffRow } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { bounceInWords } from './bounce-in-words.ts';

/** Why somebody has their status, what shows it, and what can be done. */
export interface WhyStatus {
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly next: string;
}

/** Explains the status of a row of the list. */
export function whyStatus(row: StaffRow): WhyStatus {
  const evidence = [
    ...(row.schools.length > 0 ? [`The roster has them at ${row.schools.join(', ')}.`] : []),
    row.email === null
      ? 'The roster has no work e-mail for them.'
      : `Work e-mail in the roster: ${row.email}`,
    ...(row.loginEmail !== null && row.loginEmail !== row.email
      ? [`They sign in with ${row.loginEmail}`]
      : []),
    ...invitationFacts(row),
    ...(row.declined
      ? [
          `Declined on ${instantOf(row.declined.at)}${row.declined.reason ? `: “${row.declined.reason}”` : ''}.`,
        ]
      : []),
    ...(row.registeredAt ? [`Registered on ${instantOf(row.registeredAt)}.`] : []),
    ...(row.lastSignInAt ? [`Signed in last on ${instantOf(row.lastSignInAt)}.`] : []),
  ];
  const why = reasons[row.status](row);
  return { ...why, ...(row.switchedOff && { next: switchOn }), evidence };
}

function invitationFacts({ invitation }: StaffRow): string[] {
  if (invitation === null) return [];
  const { issuedAt, expiresAt, invitedBy, email, corrected, mail, mailError } = invitation;
  return [
    `Invited on ${instantOf(issuedAt)} by ${invitedBy}; the link works until ${instantOf(expiresAt)}.`,
    ...(mail ? [`The mail to ${email}: ${mailWords[mail]}${mailError ? ` (${mailError})` : ''}.`] : []),
    ...(corrected ? [`The address was corrected by ${corrected.by} on ${instantOf(corrected.at)}.`] : []),
  ];
}

const mailWords = {
  queued: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  bounced: 'came back',
  unknown: 'sent, but the mail server did not say whether it took it',
  abandoned: 'could not be sent',
} as const;

const switchOn =
  'The roster has switched them off, so nothing can be given to them. If that is wrong, correct it in the MIS; it comes with the next roster import.';

function bounced({ mailCode, mailError }: OpenInvitation): string {
  const { what, remedy, address } = bounceInWords(mailCode, mailError);
  return address
    ? `${what}. Use “Correct address…” to send the invitation where it should go, and correct the address in the MIS too.`
    : `${what}: ${remedy}.`;
}

type Reason = (row: StaffRow) => Pick<WhyStatus, 'reason' | 'next'>;

const reasons: Readonly<Record<StaffRow['status'], Reason>> = {
  not_registered: ({ email, declined }) => ({
    reason: declined
      ? 'They declined their invitation, and no other is open.'
      : 'They came with the roster, have no account here, and no invitation is open.',
    next:
      email === null
        ? 'Add their work e-mail in the MIS. After the next roster import you can invite them.'
        : 'Invite them to a product.',
  }),
  invited: ({ invitation }) => ({
    reason: 'An invitation was sent and has not been accepted yet.',
    next:
      invitation?.mail === 'bounced'
        ? bounced(invitation)
        : 'Ask them to look in their mail, also in the junk folder. Re-invite sends a new link; the older one stops working.',
  }),
  invitation_expired: () => ({
    reason: 'They did not accept within 14 days, so the link no longer works.',
    next: 'Re-invite them: they get a new link and 14 days more.',
  }),
  registered: ({ access }) => ({
    reason: 'They have accepted an invitation and can sign in.',
    next:
      access.length === 0
        ? 'They have no product at the moment. Give them one, or leave it.'
        : 'Remove Role takes one product away; Revoke Access takes everything.',
  }),
};
