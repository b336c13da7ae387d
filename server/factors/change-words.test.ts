import { expect, it } from 'vitest';
import { deviceOf } from '../profile/device-of.ts';
import { deviceWords } from '../profile/device-words.ts';
import { mailLanguages } from '../roster/rules.ts';
import { changeInWords } from './change-in-words.ts';
import { changeWords } from './change-words.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();

it.each([
  ['a change of the second step', changeWords],
  ['a device', deviceWords],
])(
  'says everything of %s in every language, with the gaps of English, and leaves none of it in English',
  (_, words) => {
    const english = new Map<string, string>(Object.entries(words.en));
    for (const language of mailLanguages.filter((each) => each !== 'en')) {
      const said = new Map<string, string>(Object.entries(words[language]));
      expect([...said.keys()]).toEqual([...english.keys()]);
      for (const [what, sentence] of said) {
        expect(gapsIn(sentence), `${language} ${what}`).toEqual(gapsIn(english.get(what) ?? ''));
        expect(sentence).not.toBe(english.get(what));
      }
    }
  },
);

it('puts the names in, and keeps them apart where the words run from right to left', () => {
  const change = { kind: 'passkey_added', names: { name: 'iPhone of Mei' } } as const;
  expect(changeInWords(change, 'en')).toBe('A passkey was added to your account: iPhone of Mei.');
  expect(changeInWords(change, 'pl')).toBe('Do konta dodano klucz dostępu: iPhone of Mei.');
  expect(changeInWords(change, 'ar')).toContain('\u2068iPhone of Mei\u2069');
});

it('names a device in the language of whoever reads it', () => {
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'cy')).toBe(
    'Firefox ar Linux',
  );
  expect(deviceOf(null, 'pl')).toBe('Nierozpoznane urządzenie');
});
