/** What may be proven besides the password, or instead of it. */
export const factors = ['totp', 'backup_code', 'passkey', 'microsoft', 'google', 'device'] as const;
export type Factor = (typeof factors)[number];

/** How the second step can be answered. */
export type FactorMethod = 'totp' | 'backup_code' | 'passkey';

/** Of whom a trust asks a second factor: Account Owners and Account Admins in any case. */
export const factorFor = ['powerful', 'administrators', 'everyone'] as const;
export type FactorFor = (typeof factorFor)[number];

/** How a session stands: nothing more is asked, a second factor is and was not proven, or it was. */
export type FactorState = 'none' | 'missing' | 'proven';

/** How a session that proved `factor` stands, when a second one is `required` of its account or is not. */
export function factorState({
  factor,
  required,
}: {
  readonly factor: string | null;
  readonly required: boolean;
}): FactorState {
  if (factor !== null) return 'proven';
  return required ? 'missing' : 'none';
}

/** For how long somebody may take to answer the second step. */
export const stepMinutes = 10;
/** How many codes one step takes; how many an account takes is counted at the door. */
export const stepTries = 5;
/** For how long an authenticator app that was shown may be confirmed. */
export const setUpMinutes = 30;

/** How many backup codes there are. */
export const backupCodes = 10;

/** What is left out of backup codes: letters and digits that are taken for others. */
export const backupLetters = '23456789abcdefghjkmnpqrstuvwxyz';

/** A code as it was typed: six digits of an app, or a backup code without its dash; null for anything else. */
export function readFactorCode(
  typed: string,
): { readonly method: 'totp' | 'backup_code'; readonly code: string } | null {
  const code = typed.replaceAll(/[\s\-–]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { method: 'totp', code };
  return /^[0-9a-z]{10}$/.test(code) ? { method: 'backup_code', code } : null;
}

const day = 24 * 3_600_000;

/** For how many days a device can stand for the second step. */
export const rememberDays = 30;
/** Until when a device that is trusted at `now` stands for the second step. */
export const trustedUntil = (now: Date): Date => new Date(now.getTime() + rememberDays * day);

/** How long a browser keeps what it is known by: as long as browsers let it, from the last sign-in. */
export const deviceDays = 400;
/** How many accounts one browser is known by. */
export const accountsOfBrowser = 5;

/**
 * Whether the holder of an account is told of a sign-in: on a device that is not known, when another one is. An
 * account's first sign-in, also the first one since devices are written down, surprises nobody; nor does the one that
 * comes with registering, by the link in a mail to the same address.
 */
export const tellsOfDevice = ({
  isKnown,
  devicesBefore,
  registers,
}: {
  readonly isKnown: boolean;
  readonly devicesBefore: number;
  readonly registers: boolean;
}): boolean => !isKnown && devicesBefore > 0 && !registers;
