import { putOff } from '../outgoing/retry-rules.ts';

/** What a product can be told of, and what each is called on pages. */
export const eventTypes = [
  'grant.given',
  'grant.changed',
  'grant.ended',
  'account.revoked',
  'person.changed',
] as const;
export type EventType = (typeof eventTypes)[number];
/** What is told, or a trial of whether anybody listens. */
export type ToldType = EventType | 'test';

/** `paused`: what happens is kept for later. `off`: nothing is kept. */
export const endpointStates = ['on', 'paused', 'off'] as const;
export type EndpointState = (typeof endpointStates)[number];
/** Somebody switched it off; it said that it is gone for good (410); it accepted nothing for days. */
export type OffReason = 'person' | 'gone' | 'failing';
/** `overtaken`: the person lost everything meanwhile, and the product has been told that. */
export type DeliveryState = 'due' | 'delivered' | 'given_up' | 'overtaken';

/** How many endpoints a product may have. */
export const mostEndpoints = 5;
/** How long the former secret signs too, once there is a new one. */
export const formerSecretHours = 24;
/** How long what was delivered, or given up, is kept. */
export const keptDays = 30;
/** How long an endpoint may take to answer, in milliseconds. */
export const answerWithinMs = 15_000;
/** How much of an answer is kept, in characters. */
export const answerLength = 500;
/** How many events are on their way to one endpoint at once, by all workers together. */
export const atOnce = 10;
/** How long an endpoint may take until it is slow, in milliseconds: the others go first then, and it waits for its next turn. */
export const slowFromMs = 5_000;
/** For how long a delivery belongs to the worker that took it, in seconds: well over the time that an answer may take. */
export const leaseSeconds = 60;
/** For how long an endpoint has to have accepted nothing before it is switched off, in hours. */
export const failingHours = 72;

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** The pauses between one attempt and the next, as Standard Webhooks has them: ten attempts, the last after three days. */
const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;
/** How many attempts there are before a delivery is given up. */
export const mostAttempts = pauses.length + 1;

/** What became of an attempt: the status of the answer, or why there was none. */
export interface Outcome {
  readonly status: number | null;
  readonly problem: string | null;
  /** In how many seconds it wants to be asked again, where it said so (`Retry-After` of 429 and 503). */
  readonly wanted?: number | null;
}

/** What is done after an attempt. */
export type Next =
  | { readonly state: 'delivered' }
  /** Given up; `gone`: the endpoint wants nothing more, ever. */
  | { readonly state: 'given_up'; readonly gone: boolean }
  | { readonly state: 'due'; readonly dueAt: Date };

/** Whether an answer says that the event was taken: 2xx, and nothing else. */
export const isAccepted = ({ status }: Outcome): boolean => status !== null && status >= 200 && status < 300;

/**
 * What comes after the attempt that is number `attempts` of its round, 1 for the first. `jitter` (0 to 1) lengthens the pause
 * by up to a tenth, so that what failed together does not come back together. Whoever says when to come back is heeded, up to the
 * pause after this one.
 */
export function afterAttempt(outcome: Outcome, attempts: number, now: Date, jitter: number): Next {
  if (isAccepted(outcome)) return { state: 'delivered' };
  if (outcome.status === 410) return { state: 'given_up', gone: true };
  const pause = pauses[attempts - 1];
  if (pause === undefined) return { state: 'given_up', gone: false };
  const { wanted = null } = outcome;
  const wait = putOff(pause, pauses[attempts] ?? pause, wanted === null ? null : wanted * second);
  return { state: 'due', dueAt: new Date(now.getTime() + Math.round(wait * (1 + jitter / 10))) };
}

/** Whether an endpoint that has just had a delivery given up is switched off: it accepted nothing for days. */
export const isFailing = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= failingHours * hour;

/** An answer as it is kept: its first characters, without what no text holds. */
export const keptAnswer = (answer: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  [...answer.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFD]/g, '')]
    .slice(0, answerLength)
    .join('');
