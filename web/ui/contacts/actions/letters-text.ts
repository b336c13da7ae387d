import type { LetterPreview } from '../../../answers.ts';
import { counted, named } from '../../counted.ts';
import { mostNamed, told, type OutcomeLine } from './welcome-text.ts';

const contacts = (count: number) => counted(count, 'contact', 'contacts');

const because: Readonly<Record<LetterPreview['left'][number]['reason'], string>> = {
  contact_blocked: 'blocked. Nothing is printed for them',
  already_active: 'they have access here already',
  not_eligible: 'they have no student here whom they may have an account for',
  self_change: 'that is you. A colleague can do it',
};

/** What printing letters comes to, before it is done: how many, and who is left out and why. */
export function letterLines({ printed, tooMany, left }: LetterPreview, isOne: boolean): OutcomeLine[] {
  if (tooMany)
    return [
      {
        text: 'At most 500 letters are made at once. Select fewer contacts, for example one year group.',
        warns: true,
      },
    ];
  const page =
    'a page with a code of their own. It works once, for 28 days; the code of an older letter stops working.';
  const text = told(printed, page, isOne);
  return [
    ...(printed === 0 ? [] : [{ text, warns: false }]),
    ...left.map(({ reason, count, names }) => ({
      text: `${contacts(count)} left out (${named(names.slice(0, mostNamed), count)}): ${because[reason]}.`,
      warns: true,
    })),
  ];
}
