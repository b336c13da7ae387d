import type { Preview } from '../../answers.ts';
import { counted, number, people } from '../counted.ts';

/** One line of what a bulk invitation comes to. */
export interface PreviewLine {
  readonly kind: 'mail' | 'at_once' | 'again' | 'shared' | 'cannot';
  readonly text: string;
}

/** What inviting the selection comes to: who gets a mail, who gets access at once, who cannot and why. */
export function previewLines({
  toInvite,
  atOnce,
  alreadyInvited,
  withoutEmail,
  sharedEmail,
}: Preview): PreviewLine[] {
  const lines: (PreviewLine | null)[] = [
    toInvite > 0
      ? {
          kind: 'mail',
          text: `${people(toInvite)} ${toInvite === 1 ? 'gets' : 'get'} a mail with a link that works for 14 days.`,
        }
      : null,
    atOnce > 0
      ? {
          kind: 'at_once',
          text: `${people(atOnce)} ${atOnce === 1 ? 'has an account: access' : 'have an account: access'} at once, and a mail that says so.`,
        }
      : null,
    alreadyInvited > 0
      ? {
          kind: 'again',
          text: `${number(alreadyInvited)} of them ${alreadyInvited === 1 ? 'has' : 'have'} an open invitation. To another role it is sent anew and the older link stops working; to the same role nothing is sent.`,
        }
      : null,
    sharedEmail > 0
      ? {
          kind: 'shared',
          text: `${counted(sharedEmail, 'person shares', 'people share')} an e-mail address with a colleague. Only one of each address is invited; the others are listed as skipped.`,
        }
      : null,
    withoutEmail > 0
      ? {
          kind: 'cannot',
          text: `${people(withoutEmail)} cannot be invited: no work e-mail. Add it in the MIS; it comes with the next roster import.`,
        }
      : null,
  ];
  return lines.filter((line) => line !== null);
}

/** What the button of the dialog says: how many of what. */
export function confirmLabel({
  toInvite,
  atOnce,
  total,
}: Pick<Preview, 'toInvite' | 'atOnce' | 'total'>): string {
  if (toInvite === 0 && atOnce > 0) return atOnce === 1 ? 'Give access' : `Give access to ${people(atOnce)}`;
  if (total === 1 || toInvite + atOnce === 1) return 'Send Invitation';
  return atOnce > 0 ? `Invite ${people(toInvite + atOnce)}` : `Send ${number(toInvite)} Invitations`;
}
