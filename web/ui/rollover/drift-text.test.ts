import { expect, it } from 'vitest';
import { driftText } from './drift-text.ts';

const said = 'The roster says something else since the plan was made: ';
const again = '. Make the plan again, and look at it.';

it.each([
  [null, true, null],
  [{ added: 0, dropped: 0 }, false, null],
  [
    { added: 0, dropped: 0 },
    true,
    'A roster has come in since the plan was made. It changes nothing about the plan.',
  ],
  [{ added: 1, dropped: 0 }, true, `${said}it would have 1 row more${again}`],
  [
    { added: 2, dropped: 1 },
    false,
    `${said}it would have 2 rows more, and 1 row is not true any more${again}`,
  ],
])('says of %j, with a newer roster: %s', (drift, planOutdated, words) => {
  expect(driftText({ drift, planOutdated })).toBe(words);
});
