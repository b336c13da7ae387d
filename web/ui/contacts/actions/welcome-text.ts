import type { WelcomeObstacle } from '#server/contacts/welcome/rules.ts';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { ResetPreview, WelcomePreview } from '../../../answers.ts';
import { counted, named } from '../../counted.ts';
import type { Said } from '../../say.tsx';
import { lastDayOf } from '../../when.ts';

/** What happens to some, in a sentence; `warns` where they are left out. */
export interface OutcomeLine {
  readonly text: string;
  readonly warns: boolean;
}

/** More names than these nobody reads in a sentence. */
export const mostNamed = 5;

const contacts = (count: number) => counted(count, 'contact', 'contacts');

const because: Readonly<Record<WelcomeObstacle, string>> = {
  contact_blocked: 'blocked. Nothing is sent to them',
  already_active: 'they have access here already',
  not_eligible: 'they have no student here whom they may have an account for',
  no_safe_address: 'the school has no e-mail address that is safely theirs. Print letters instead',
  birth_date_missing:
    'the roster has no date of birth of their children here, so they could not answer. Print letters instead',
  self_change: 'that is you. A colleague can do it',
};

/** "12 contacts: …", and of one who is named above already what happens alone. */
export const told = (count: number, text: string, isOne: boolean): string =>
  isOne ? text.charAt(0).toUpperCase() + text.slice(1) : `${contacts(count)}: ${text}`;

/** What a welcome comes to, before it is sent: to how many, and who is left out and why. */
export function welcomeLines({ welcomed, added, left }: WelcomePreview, isOne: boolean): OutcomeLine[] {
  const happens = [
    {
      count: welcomed,
      text: 'a mail with a link of their own to set up the account. It works for 7 days; an older link stops working.',
    },
    {
      count: added,
      text: 'no link: they sign in already. Their children here are added at once, and a mail says so.',
    },
  ];
  return [
    ...happens.flatMap(({ count, text }) =>
      count === 0 ? [] : [{ text: told(count, text, isOne), warns: false }],
    ),
    ...left.map(({ reason, count, names }) => ({
      text: `${contacts(count)} left out (${named(names.slice(0, mostNamed), count)}): ${because[reason]}.`,
      warns: true,
    })),
  ];
}

const noPassword: Readonly<Record<ContactStatus, string>> = {
  active: 'they sign in without a password',
  ready_to_provision: 'they have no account here yet. Send them a welcome e-mail instead',
  never_logged_in: 'they have made no account yet. Send the welcome e-mail again instead',
  not_eligible: 'they may have no account here. Their page says why',
  ready_to_revoke: 'nothing should let them in any more. Look at them in Ready to Revoke Access',
  revoked: 'their access was revoked. Restore gives the same password back',
  blocked: 'blocked. Nothing is sent to them',
};

function whyNoReset({ status, barred, unreachable }: ResetPreview['left'][number]): string {
  if (barred)
    return 'somebody who is kept from their children may read that mailbox as well. Print letters instead';
  if (unreachable) return 'their account has no e-mail address. Print letters instead';
  return noPassword[status];
}

/** What links for new passwords come to, before they are sent. */
export function resetLines({ sent, left }: ResetPreview, isOne: boolean): OutcomeLine[] {
  const mail =
    'a mail with a link to choose a new password. It works for one hour; the password stays until then.';
  const text = told(sent, mail, isOne);
  return [
    ...(sent === 0 ? [] : [{ text, warns: false }]),
    ...left.map((group) => ({
      text: `${contacts(group.count)} left out: ${whyNoReset(group)}.`,
      warns: true,
    })),
  ];
}

interface Sent {
  readonly outcome: 'welcomed' | 'child_added';
  readonly name: string;
  readonly expiresAt: string | null;
}

/** What was done for one contact. */
export const welcomedText = ({ outcome, name, expiresAt }: Sent): Said =>
  outcome === 'welcomed'
    ? {
        title: `Welcome e-mail sent to ${name}`,
        text:
          expiresAt === null
            ? 'The link works for 7 days.'
            : `The link works for 7 days, until ${lastDayOf(expiresAt)}.`,
      }
    : {
        title: `Added to the account of ${name}`,
        text: 'They sign in already, and find the school on their page.',
      };
