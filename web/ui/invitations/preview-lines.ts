import type { Preview } from '../../answers.ts';
import { counted, number, people } from '../counted.ts';

/** One line of what a bulk invitation comes to. */
export interface PreviewLine {
  readonly kind:
    'mail' | 'at_once' | 'again' | 'nothing_new' | 'held' | 'shared' | 'cannot' | 'off' | 'oneself';
  readonly text: string;
}

/** What inviting the selection comes to: who gets a mail, who gets access at once, who cannot and why. */
export function previewLines(preview: Preview): PreviewLine[] {
  const one = preview.total === 1;
  const texts: Record<PreviewLine['kind'], [count: number, text: string]> = {
    mail: [
      preview.toInvite,
      `${who(one, preview.toInvite, 'gets', 'get')} a mail with a link that works for 14 days.`,
    ],
    at_once: [
      preview.atOnce,
      `${who(one, preview.atOnce, 'has', 'have')} an account: access at once, and a mail that says so.`,
    ],
    again: [
      preview.alreadyInvited,
      `${one ? 'They have' : `${counted(preview.alreadyInvited, 'of them has', 'of them have')}`} an open invitation. What they are invited to is added to it and it is sent anew; the older link stops working.`,
    ],
    nothing_new: [
      preview.allOffered,
      `${who(one, preview.allOffered, 'is', 'are')} invited to just this already: nothing is sent. Re-invite sends it again.`,
    ],
    held: [
      preview.allHeld,
      `${who(one, preview.allHeld, 'has', 'have')} a role in all of this already: nothing changes.`,
    ],
    oneself: [
      preview.oneself,
      one
        ? 'This is you. Nobody gives access to themselves: ask another administrator.'
        : 'You are one of them, and are left out: nobody gives access to themselves.',
    ],
    shared: [
      preview.sharedEmail,
      `${who(one, preview.sharedEmail, 'shares', 'share')} an e-mail address with a colleague. Only one of each address is invited; others are skipped, and listed at the end.`,
    ],
    cannot: [
      preview.withoutEmail,
      `${who(one, preview.withoutEmail, 'cannot', 'cannot')} be invited: no work e-mail. Add it in the MIS; it comes with the next roster import.`,
    ],
    off: [
      preview.switchedOff,
      `${who(one, preview.switchedOff, 'is', 'are')} switched off in the roster, and not invited. If that is wrong, correct it in the MIS.`,
    ],
  };
  return kinds.flatMap((kind) => (texts[kind][0] > 0 ? [{ kind, text: texts[kind][1] }] : []));
}

const kinds = [
  'mail',
  'at_once',
  'again',
  'nothing_new',
  'held',
  'shared',
  'cannot',
  'off',
  'oneself',
] as const;

const who = (one: boolean, count: number, does: string, doMany: string): string =>
  one ? `They ${doMany}` : `${people(count)} ${count === 1 ? does : doMany}`;

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
