import { expect, it } from 'vitest';
import { visualRuns, type Direction } from './visual-runs.ts';
import { letters } from './words/letters.ts';

/** A text on one line, as it is drawn from left to right; words in Arabic letters stand as they are read. */
const drawn = (text: string, direction: Direction) =>
  (visualRuns(text, direction, [[0, text.length]])[0] ?? []).map((run) => run.text).join('');

it('draws what is read from the right from the right, and Latin words within it from the left', () => {
  expect(drawn('مرحبا Mia Shah الآن', 'rtl')).toBe('الآن Mia Shah مرحبا');
});

it('keeps a code as it is, whatever is read around it', () => {
  expect(drawn('\u2066ABCD-EFGH-JK23\u2069', 'rtl')).toBe('ABCD-EFGH-JK23');
  expect(drawn('الرمز \u2066ABCD-EFGH-JK23\u2069', 'rtl')).toBe('ABCD-EFGH-JK23 الرمز');
});

it('draws an Arabic name within English words, with its brackets the right way round', () => {
  expect(drawn('Hello محمد علي (Mo),', 'ltr')).toBe('Hello علي محمد (Mo),');
  expect(drawn('(أبو بكر)', 'rtl')).toBe('(بكر أبو)');
});

it('draws each line of a text by itself', () => {
  const lines = visualRuns('مرحبا Mia Shah', 'rtl', [
    [0, 9],
    [10, 14],
  ]);
  expect(lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual(['Mia مرحبا', 'Shah']);
});

it('says all of a letter in every language', () => {
  const { en, ...others } = letters;
  const said = (words: typeof en) => [
    words.title,
    words.hello('N'),
    words.about('S'),
    words.openAddress,
    words.typeCode,
    words.whatToDo,
    ...words.steps,
    words.linkAsks,
    words.goodToKnow,
    words.until({ worksUntil: 'W', school: 'S' }),
    words.never('S'),
  ];
  for (const words of Object.values(others)) {
    expect(said(words).filter((text) => said(en).includes(text))).toEqual([]);
    expect(words.until({ worksUntil: 'WHEN', school: 'WHERE' })).toMatch(/WHEN.*WHERE/);
  }
});
