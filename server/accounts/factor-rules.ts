/** What may be proven besides the password, or instead of it. */
export const factors = ['totp', 'backup_code', 'passkey', 'microsoft', 'google', 'device'] as const;
export type Factor = (typeof factors)[number];

/** How the second step can be answered. */
export type FactorMethod = 'totp' | 'backup_code' | 'passkey';
