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

it('suggests a name by which people will know the device again', () => {
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0';

  expect(suggestedPasskeyName(iPhone, ' Jane  Doe ')).toBe('iPhone of Jane');
  expect(suggestedPasskeyName(windows, 'Jane')).toBe('Windows PC of Jane');
  expect(suggestedPasskeyName('', 'Jane Doe')).toBe('Passkey of Jane');
  expect([...suggestedPasskeyName(iPhone, 'J'.repeat(200))]).toHaveLength(60);
});
