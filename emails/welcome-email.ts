import type { AskedProof, Email, Words } from './define-email.ts';
import { familyEmail, type FamilyText } from './family-email.ts';
import { inEveryLanguage } from './words/families.ts';
import type { FamilyWords, WelcomeKey } from './words/family-words.ts';

/** A welcome, or a reminder of one: with the children's names, or with none where the link asks for something first. */
export function welcomeEmail(
  one: (words: FamilyWords) => FamilyText<WelcomeKey>,
  example: Words<WelcomeKey>,
): Email<WelcomeKey> {
  const places = { from: 'trustName', url: 'acceptUrl' } as const;
  const asking = (proof: AskedProof) =>
    familyEmail(
      inEveryLanguage((words) => guarded(words, one(words), proof)),
      places,
      { ...example, childrenLines: '' },
    );
  return {
    ...familyEmail(inEveryLanguage(one), { ...places, panel: 'childrenLines' }, example),
    guarded: { child_birth_date: asking('child_birth_date'), letter_code: asking('letter_code') },
  };
}

const guarded = (
  { guarded: { ready, asks } }: FamilyWords,
  text: FamilyText<WelcomeKey>,
  proof: AskedProof,
): FamilyText<WelcomeKey> => ({
  ...text,
  before: (to) => [...text.before(to).slice(0, 1), ready(to), asks[proof]],
});
