import { lengthOf, counted, subjectOf, who, type Telling } from './telling.ts';

const about =
  (before: string, after = ''): Telling =>
  (entry, names) =>
    `${before} ${who(subjectOf(entry, names))}${after}`;

/** What is told of contacts and their family accounts. */
export const familyTellings: Readonly<Record<string, Telling>> = {
  'contact.welcomed': (entry, names) => {
    const again = Number(entry.details['version'] ?? 1) > 1 ? ' again; the older link is dead' : '';
    return `welcomed ${who(subjectOf(entry, names))} to their family account${again}`;
  },
  'contact.child_added': (entry, names) =>
    `added the children of ${who(subjectOf(entry, names))} here to the family account that they have`,
  'contact.welcome_proven': about('gave the right answer to the welcome of'),
  'contact.welcome_proof_refused': about('did not give the right answer to the welcome of'),
  'contact.welcome_rests': about(
    'gave too many wrong answers to the welcome of',
    '; its link rests until it is sent again',
  ),
  'contact.letter_printed': about('printed a letter with a code for', '; any older one works no longer'),
  'contact.letter_used': about('used the code of the letter of'),
  'contact.password_printed': about(
    'printed a letter with a code for a new password of',
    '; older ones, and links that were mailed, are dead',
  ),
  'contact.password_letter_used': about('chose a new password by the letter of'),
  'carry_over.proposed': (entry, names) =>
    `imported ${who(subjectOf(entry, names))}, who may be a new record of somebody who has an account`,
  'carry_over.carried': (entry, names) =>
    `let ${who(subjectOf(entry, names))} take over the account of an older record, at ${counted(lengthOf(entry.details['schools']), 'school', 'schools')}`,
  'carry_over.dismissed': (entry, names) =>
    `said that ${who(subjectOf(entry, names))} is not the same person as somebody with an account`,
  'carry_over.undone': (entry, names) =>
    `gave the account that was carried over back to ${who(subjectOf(entry, names))}`,
  'family.mistake_reported': about('reported a mistake in what the school has written down of'),
  'family.report_answered': about('answered what', ' had reported'),
  'masquerade.begun': about('began to see the portal as', ', to look and nothing else'),
  'masquerade.ended': about('stopped seeing the portal as'),
};
