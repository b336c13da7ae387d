import type { LetterPreview } from '../../../answers.ts';
import { counted, named } from '../../counted.ts';
import { mostNamed, told, type OutcomeLine } from './welcome-text.ts';

const contacts = (count: number) => counted(count, 'contact', 'contacts');

const because: Readonly<Record<LetterPreview['left'][number]['reason'], string>> = {
  contact_blocked: 'blocked. Nothing is printed for them',
  already_active: 'they have access here already',
  not_eligible: 'they have no student here whom they may have an account for',
  self_change: 'that is you. A colleague can do it',
  works_too: 'they work with the same account, too. Send them a password reset by mail instead',
  elsewhere_too: 'their account opens other places, too. The office of the trust can print it',
};

const once = 'It works once, for 28 days';
const welcome = `a page with a code of their own. ${once}; the code of an older letter stops working.`;
const password = `a page with a code to choose a new password. ${once}; older letters, and links that were mailed for it, stop working. Their password stays until then.`;

/** What printing letters comes to, before it is done: how many of which kind, and who is left out and why. */
export function letterLines(
  { printed, passwords, tooMany, left }: LetterPreview,
  { isOne, withPasswords }: { readonly isOne: boolean; readonly withPasswords: boolean },
): OutcomeLine[] {
  if (tooMany)
    return [
      {
        text: 'At most 500 letters are made at once. Select fewer contacts, for example one year group.',
        warns: true,
      },
    ];
  const pages = [
    { count: printed, text: welcome },
    { count: passwords, text: withPasswords ? password : 'no letter: they have an account already.' },
  ];
  return [
    ...pages.flatMap(({ count, text }) =>
      count === 0 ? [] : [{ text: told(count, text, isOne), warns: false }],
    ),
    ...left.map(({ reason, count, names }) => ({
      text: `${contacts(count)} left out (${named(names.slice(0, mostNamed), count)}): ${because[reason]}.`,
      warns: true,
    })),
  ];
}
