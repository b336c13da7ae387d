import { expect, it } from 'vitest';
import { addressToUse, correctionObstacle } from './rules.ts';

const [roster, corrected, newer] = ['old@a.example', 'right@a.example', 'new@a.example'];

it.each([
  ['the roster, when nobody corrected it', { roster, corrected: null, correctedOver: null }, roster],
  [
    'the correction, while the roster says what it said then',
    { roster, corrected, correctedOver: roster },
    corrected,
  ],
  ['the roster, once it has a newer address', { roster: newer, corrected, correctedOver: roster }, newer],
  [
    'the correction, while the roster still has none',
    { roster: null, corrected, correctedOver: null },
    corrected,
  ],
  ['the roster, once it has one', { roster: newer, corrected, correctedOver: null }, newer],
  [
    'nowhere, once the roster has taken the address away',
    { roster: null, corrected, correctedOver: roster },
    null,
  ],
] as const)('an invitation goes by %s', (_, facts, address) => {
  expect(addressToUse(facts)).toBe(address);
});

const fine = { email: corrected, current: roster, own: ['dana@a.example'], left: false, inUse: false };

it.each([
  ['may go to another address', {}, null],
  ['goes to nobody who has left', { left: true }, 'person_left'],
  ['is not corrected to what it is', { email: roster }, 'address_same'],
  ['does not go to whoever corrects it', { email: 'dana@a.example' }, 'self_change'],
  ['to whoever corrects it is not led elsewhere', { current: 'dana@a.example' }, 'self_change'],
  ['does not go where somebody else was invited', { inUse: true }, 'address_in_use'],
] as const)('an invitation %s', (_, facts, obstacle) => {
  expect(correctionObstacle({ ...fine, ...facts })).toBe(obstacle);
});
