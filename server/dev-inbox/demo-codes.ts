import { codeAt } from '../factors/totp-code.ts';
import type { ShownCode } from './authenticator-page.ts';

interface DemoPerson {
  readonly who: string;
  readonly email: string;
  readonly totpSecret: Buffer;
}

const period = 30;

/** What the authenticator apps of the people of the demo show at `now`. */
export const demoCodes = (people: readonly DemoPerson[], now: Date): ShownCode[] =>
  people.map(({ who, email, totpSecret }) => ({
    who,
    email,
    code: codeAt(totpSecret, now),
    secondsLeft: period - (Math.floor(now.getTime() / 1000) % period),
  }));
