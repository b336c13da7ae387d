import { permissions, type Permission } from '../administrators/rules.ts';

/** For how many days a key may be made. */
export const keyDays = [30, 90, 365] as const;
export type KeyDays = (typeof keyDays)[number];

const forPeople: readonly Permission[] = [
  'administrator:manage',
  'approval:answer',
  'key:manage',
  'person:erase',
  'contact:block',
  'contact:see_as',
  'rollover:manage',
  'review:answer',
  'job:manage',
  'product:roster',
];

/** What a key may be allowed to do. What somebody has to confirm in person is never among it. */
export const keyPermissions = permissions.filter((permission) => !forPeople.includes(permission));

/** The first instant at which a key that is made at `madeAt` no longer works. */
export const keyExpiry = (madeAt: Date, days: KeyDays): Date =>
  new Date(madeAt.getTime() + days * 24 * 3_600_000);

interface Life {
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export type KeyState = 'active' | 'expired' | 'ended';

/** What a key is worth at `now`. */
export function keyState({ expiresAt, endedAt }: Life, now: Date): KeyState {
  if (endedAt !== null) return 'ended';
  return expiresAt <= now ? 'expired' : 'active';
}

const staleMinutes = 5;

/** Whether the last use that was written down is old enough to write down a new one. */
export const isStaleKeyUse = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() > staleMinutes * 60_000;
