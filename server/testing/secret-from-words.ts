import { Secret } from 'otpauth';

/** The bytes of an authenticator app's secret, as the page spells it. */
export const secretFromWords = (words: string): Buffer => Buffer.from(Secret.fromBase32(words).bytes);
