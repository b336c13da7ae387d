import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);
const secret = Buffer.from('the secret of an authenticator app');

it('opens what it sealed, and seals the same text differently each time', () => {
  const sealed = seal(key, 'totp of Ada', secret);

  expect(unseal(key, 'totp of Ada', sealed)).toEqual(secret);
  expect(seal(key, 'totp of Ada', secret)).not.toEqual(sealed);
  expect(sealed.includes(secret)).toBe(false);
});

it('opens nothing with another key, about somebody else, or that was changed or cut off', () => {
  const sealed = seal(key, 'totp of Ada', secret);
  const changed = Buffer.from(sealed);
  changed[40] = (changed[40] ?? 0) ^ 1;

  expect(unseal(randomBytes(32), 'totp of Ada', sealed)).toBeNull();
  expect(unseal(key, 'totp of Ben', sealed)).toBeNull();
  expect(unseal(key, 'totp of Ada', changed)).toBeNull();
  expect(unseal(key, 'totp of Ada', sealed.subarray(0, 20))).toBeNull();
});
