import { expect, it } from 'vitest';
import { answerLine } from './answer-line.ts';

const now = '2026-11-26T09:00:00.000Z';
const answered = { answeredAt: '2026-11-25T09:00:00.000Z', answeredBy: 'Dana Whitfield' } as const;

it.each([
  [
    'As Reader until 19 December 2026, by Dana Whitfield yesterday: Your class only.',
    {
      state: 'approved',
      answerNote: 'Your class only.',
      given: { role: 'Reader', endsAt: '2026-12-20T00:00:00.000Z' },
    },
  ],
  [
    'As Reader, by Dana Whitfield yesterday',
    { state: 'approved', answerNote: null, given: { role: 'Reader', endsAt: null } },
  ],
  [
    'By Dana Whitfield yesterday: Not this year.',
    { state: 'refused', answerNote: 'Not this year.', given: null },
  ],
  ['Yesterday', { state: 'withdrawn', answerNote: null, given: null }],
] as const)('says “%s”', (line, answer) => {
  expect(answerLine({ ...answered, ...answer }, now)).toBe(line);
});
