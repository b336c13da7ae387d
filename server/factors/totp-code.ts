import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 160 random bits, as RFC 4226 recommends: what the portal and an authenticator app share. */
export const newTotpSecret = (): Buffer => randomBytes(20);

const secretOf = (secret: Uint8Array) => new Secret({ buffer: Uint8Array.from(secret).buffer });

/** What every authenticator app knows: RFC 6238 with SHA-1, six digits, thirty seconds. */
const totpOf = (secret: Uint8Array, rest: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...rest, secret: secretOf(secret), algorithm: 'SHA1', digits: 6, period: 30 });

/** Steps of time before and after this one whose codes are taken: clocks go wrong, and people type slowly. */
const window = 1;

/** Which step of time a code belongs to, of those that are taken at `now`; null when it is not one of theirs. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The code of this moment. */
export const codeAt = (secret: Uint8Array, now: Date): string =>
  totpOf(secret).generate({ timestamp: now.getTime() });

/** A secret as people type it into an app: base32. */
export const secretInWords = (secret: Uint8Array): string => secretOf(secret).base32;

/** What an authenticator app reads off the QR code, or opens on a phone. */
export const totpUri = (secret: Uint8Array, names: { issuer: string; label: string }): string =>
  totpOf(secret, names).toString();
