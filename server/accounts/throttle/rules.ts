/** Where somebody may be wrong: each door counts by itself. */
export type Door =
  'password' | 'factor' | 'proof' | 'reset' | 'link' | 'letter' | 'welcome' | 'begin' | 'trial';

/**
 * What is counted together: one account from anywhere, one account from one network, the accounts that were tried from
 * one network, or one account on a device that it has signed in on before.
 */
export type Scope = 'account' | 'pair' | 'network' | 'device';

/** One count: how many in a row, when the first and the last of them were. */
export interface Count {
  readonly failures: number;
  readonly since: Date;
  readonly at: Date;
}

interface Limit {
  /** So many are looked at without a pause, … */
  readonly free: number;
  /** … then so many more after each pause. */
  readonly step: number;
  /** Minutes; the last one is repeated. */
  readonly pauses: readonly number[];
  /** From so many on, there is no more waiting: only a known device or a new password helps. */
  readonly closedAt?: number;
  /** The count begins anew so many hours after the last one, or after the first one. */
  readonly forgottenAfter: { readonly hours: number; readonly from: 'last' | 'first' };
}

const growing = [5, 15, 30, 60];
const aDay = 24 * 60;
const overnight = { hours: 12, from: 'last' } as const;
const aMonth = { hours: 30 * 24, from: 'last' } as const;
const anHour = { hours: 1, from: 'first' } as const;

/** Ten guesses in five minutes, as the NCSC advises; then five more after each pause. */
const pair: Limit = { free: 10, step: 5, pauses: growing, forgottenAfter: overnight };
/** From many networks at once: a hundred wrong ones in a row at most, as NIST SP 800-63B asks. */
const account: Limit = { free: 30, step: 10, pauses: growing, closedAt: 100, forgottenAfter: aMonth };
/** Different accounts, of which none was entered: a large school's first morning of term stays far below. */
const network: Limit = { free: 300, step: 50, pauses: [5, 10, 15], forgottenAfter: anHour };
const device: Limit = { ...pair, closedAt: 100, forgottenAfter: aMonth };

const limits: Readonly<Record<Door, Partial<Record<Scope, Limit>>>> = {
  password: { account, pair, network, device },
  // Whoever guesses here knows the password: nothing closes for good, but after a hundred it is ten guesses a day.
  factor: {
    account: { ...account, pauses: [...growing, 60, 60, 60, aDay], closedAt: undefined },
    pair,
    network,
    device: { ...device, pauses: [...growing, aDay], closedAt: undefined },
  },
  proof: { account: device },
  reset: { pair: { ...pair, free: 5 }, network },
  link: { network: { ...network, free: 500, step: 100 } },
  // Shorter than a link: a parents' evening may mistype it, a machine gets nowhere.
  letter: { network: { ...network, free: 100 } },
  // Each link rests after a few wrong answers by itself; this is for whoever has many links.
  welcome: { network: { ...network, free: 100 } },
  // Sign-ins that products began and nobody finished: twice the accounts of a large school's first morning.
  begin: { network: { ...network, free: 600, step: 100 } },
  // Of one product: each asks somebody else's server.
  trial: { account: { free: 30, step: 10, pauses: [5], forgottenAfter: anHour } },
};

/** What a try at this door is counted by: on a known device by nothing else, so that nobody else can keep its holder out. */
export function scopesOf(door: Door, isKnownDevice: boolean): readonly Scope[] {
  const { device: known, ...others } = limits[door];
  if (isKnownDevice && known) return ['device'];
  return scopes.filter((scope) => others[scope] !== undefined);
}
const scopes = ['account', 'pair', 'network'] as const;

const minute = 60_000;
const isForgotten = ({ forgottenAfter: { hours, from } }: Limit, { since, at }: Count, now: Date): boolean =>
  now.getTime() - (from === 'last' ? at : since).getTime() >= hours * 60 * minute;

/** Until when nothing is looked at; `closed` when waiting does not help; null when the next try is looked at. */
export function waitUntil(door: Door, scope: Scope, count: Count, now: Date): Date | 'closed' | null {
  const limit = limits[door][scope];
  if (limit === undefined || isForgotten(limit, count, now)) return null;
  const { free, step, pauses, closedAt } = limit;
  if (closedAt !== undefined && count.failures >= closedAt) return 'closed';
  const over = count.failures - free;
  if (over < 0 || over % step !== 0) return null;
  const pause = pauses[Math.min(over / step, pauses.length - 1)] ?? 0;
  const until = new Date(count.at.getTime() + pause * minute);
  return until > now ? until : null;
}

/** The count after one more. */
export function countOne(door: Door, scope: Scope, count: Count, now: Date): Count {
  const limit = limits[door][scope];
  const begun = limit !== undefined && !isForgotten(limit, count, now);
  return begun && count.failures > 0
    ? { failures: count.failures + 1, since: count.since, at: now }
    : { failures: 1, since: now, at: now };
}

/** Whether an account is counted already among those that were tried from a network since its count began. */
export const isCounted = (ofPair: Count, ofNetwork: Count): boolean =>
  ofPair.failures > 0 && ofNetwork.failures > 0 && ofPair.at >= ofNetwork.since;

/** How long to wait, in words: "5 minutes", rounded up. */
export function waitInWords(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minute));
  if (minutes === 1) return 'a minute';
  if (minutes < 60) return `${minutes} minutes`;
  return minutes === 60 ? 'an hour' : `${Math.ceil(minutes / 60)} hours`;
}
