import { describe, expect, it } from 'vitest';
import { languages } from '#server/contacts/family/rules.ts';
import { codeTriesLeft } from '#server/proofs/rules.ts';
import { stepWords } from '../../factors/words/words-in.ts';
import { codeWords } from '../../letters/words/words-in.ts';
import { emailWords } from '../../visitors/words/email-words.ts';
import { signInWords } from '../../visitors/words/sign-in-words.ts';
import { passkeyWords } from '../../passkeys/words/words-in.ts';
import { profileWords } from '../../profile/words/words-in.ts';
import { noAccessWords } from '../../no-access/words/words-in.ts';
import { problemWords } from '../../problems/words/words-in.ts';
import { shellWords } from '../../shell/words/words-in.ts';
import { passwordWords } from '../../visitors/words/words-in.ts';
import { entryWords } from './entry/words-in.ts';
import { refusalIn, refusalWords } from './refusals/refusal-in.ts';
import { doorWords, filledIn, welcomeWords } from './words-in.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();
const others = languages.filter((language) => language !== 'en');

describe.each([
  ['the pages of a welcome', welcomeWords],
  ['its door', doorWords],
  ['its refusals', refusalWords],
  ['whoever has an account', entryWords],
  ['the code of a letter', codeWords],
  ['a new password', passwordWords],
  ['the sign-in page', signInWords],
  ['the second step', stepWords],
  ['a new login address', emailWords],
  ['the profile page', profileWords],
  ['passkeys, and being asked once more', passkeyWords],
  ['what stands round a page', shellWords],
  ['what went wrong', problemWords],
  ['a product that a family may not open', noAccessWords],
])('of %s', (_, everyWord) => {
  it.each(languages)('no word is missing in %s, and the gaps are those of English', (language) => {
    const words = new Map<string, string>(Object.entries(everyWord[language]));
    for (const [what, english] of Object.entries(everyWord.en)) {
      expect(words.get(what)?.trim(), what).toBeTruthy();
      expect(gapsIn(words.get(what) ?? ''), what).toEqual(gapsIn(english));
    }
  });

  it.each(others)('nothing is in English in %s', (language) => {
    const english = new Set<string>(Object.values(everyWord.en));
    expect(Object.values(everyWord[language]).filter((sentence) => english.has(sentence))).toEqual([]);
  });
});

it('keeps names apart that are read in another direction', () => {
  const { en, ar } = welcomeWords;
  expect(filledIn('en', en.title, { school: 'Elmsworth' })).toBe('Your family account at Elmsworth');
  expect(filledIn('en', en.hello, { name: 'سلمى' })).toContain('Hello \u2068سلمى\u2069.');
  expect(filledIn('ar', ar.title, { school: 'Elmsworth' })).toContain('\u2068Elmsworth\u2069');
});

describe('a refusal', () => {
  const refused = (code: string, detail: string | null = null) => ({ code, text: 'In English.', detail });

  it('is said in the family’s language, without what is added to it in English', () => {
    const { pl } = refusalWords;
    expect(refusalIn('pl', refused('password_weak', 'Longer.'))).toBe(pl.password_weak);
    expect(refusalIn('pl', refused('invitation_cancelled', 'Ask the school office.'))).toBe(pl.dead);
    expect(refusalIn('pl', refused('contact_blocked', 'Priya Shah'))).toBe(pl.other);
    expect(refusalIn('en', refused('password_weak'))).toBe('In English.');
  });

  it('tells a family in English, too, what is on its own page', () => {
    expect(refusalIn('en', refused('name_taken'))).toContain('Somebody else signs in with this name.');
    expect(refusalIn('en', refused('account_exists'))).toContain(welcomeWords.en.haveOne);
  });

  it('says in the family’s language how many answers are left', () => {
    const told = (detail: string) => refusalIn('cy', refused('welcome_proof_wrong', detail));
    expect(told('You can try 4 more times.')).toContain('o hyd: 4.');
    expect(told('You can try once more.')).toContain('o hyd: 1.');
    expect(refusalIn('cy', refused('code_wrong', codeTriesLeft(2)))).toContain('o hyd: 2.');
    expect(told('Type the day.')).toBe(refusalWords.cy.welcome_proof_wrong);
  });
});
