import { expect, it } from 'vitest';
import { hasCountedOn, suggestedPasskeyName } from './rules.ts';

it.each([
  [0, 0, true],
  [0, 1, true],
  [7, 8, true],
  [7, 7, false],
  [7, 6, false],
  [7, 0, false],
])('a passkey that showed %i, and shows %i now: counts on = %s', (kept, shown, expected) => {
  expect(hasCountedOn(kept, shown)).toBe(expected);
});

const inEnglish = {
  suggested: '{device} of {name}',
  anyDevice: 'Passkey',
  android: 'Android phone',
  windows: 'Windows PC',
  linux: 'Linux PC',
};

it('suggests a name by which people will know the device again', () => {
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0';

  expect(suggestedPasskeyName(iPhone, ' Jane  Doe ', inEnglish)).toBe('iPhone of Jane');
  expect(suggestedPasskeyName(windows, 'Jane', inEnglish)).toBe('Windows PC of Jane');
  expect(suggestedPasskeyName('', 'Jane Doe', inEnglish)).toBe('Passkey of Jane');
  expect([...suggestedPasskeyName(iPhone, 'J'.repeat(200), inEnglish)]).toHaveLength(60);
});

it('suggests it in the words of whoever makes it, whatever they are called', () => {
  const words = { ...inEnglish, suggested: '{name}: {device}', windows: 'Komputer z Windows' };

  expect(suggestedPasskeyName('Windows NT 10.0', 'Zofia Lis', words)).toBe('Zofia: Komputer z Windows');
  expect(suggestedPasskeyName('Windows NT 10.0', '{device}', words)).toBe('{device}: Komputer z Windows');
});
