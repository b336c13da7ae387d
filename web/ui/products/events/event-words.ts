import type { EventType, ToldType } from '#server/events/rules.ts';
import type { EventDelivery, EventEndpoint } from '../../../answers.ts';
import { instantOf, timeOf } from '../../when.ts';

/** What a product can be told of, as an office manager would say it. */
export const eventNames: Readonly<Record<ToldType, string>> = {
  'grant.given': 'A role was given',
  'grant.changed': 'A role was changed',
  'grant.ended': 'A role was ended',
  'account.revoked': 'Nothing is left',
  'person.changed': 'Name, e-mail or school changed',
  test: 'Test',
};

/** The same where one chooses. */
export const eventChoices: Readonly<Record<EventType, string>> = {
  'grant.given': 'Somebody is given a role',
  'grant.changed': 'Somebody’s role, or its last day, is changed',
  'grant.ended': 'Somebody’s role is ended',
  'account.revoked': 'Somebody has nothing left in it',
  'person.changed': 'Somebody’s name, e-mail or school changes',
};

/** How something stands: in a word, and in the tone that goes with it. */
export interface Standing {
  readonly name: string;
  readonly tone: 'ok' | 'wait' | 'late' | 'idle' | 'stop';
}

/** How an endpoint stands. */
export function endpointStanding({ state, failingSince }: EventEndpoint): Standing {
  if (state === 'off') return { name: 'Off', tone: 'stop' };
  if (state === 'paused') return { name: 'Paused', tone: 'wait' };
  return failingSince === null ? { name: 'On', tone: 'ok' } : { name: 'Not accepting', tone: 'late' };
}

/** What is to be known of how an endpoint stands, in a sentence. */
export function endpointNews(
  { state, offReason, failingSince, acceptedAt, waiting }: EventEndpoint,
  product: string,
): string {
  const waits = waiting === 0 ? '' : ` ${waiting === 1 ? 'One event waits' : `${waiting} events wait`}.`;
  if (state === 'paused') return `What happens is kept, and told once you switch it on again.${waits}`;
  if (offReason === 'gone')
    return `${product} answered that it is gone for good (410), so it is told nothing more.`;
  if (offReason === 'failing') return `It accepted nothing for three days, so it is told nothing more.`;
  if (state === 'off') return 'It is told nothing, and nothing is kept for it.';
  if (failingSince !== null)
    return `It has accepted nothing since ${instantOf(failingSince)}. It is tried again.${waits}`;
  if (acceptedAt === null) return `It has been told nothing yet.${waits}`;
  return `It accepted the last event on ${instantOf(acceptedAt)}.${waits}`;
}

/** How a delivery stands. */
export function deliveryStanding({ state, attempts }: EventDelivery): Standing {
  if (state === 'delivered') return { name: 'Accepted', tone: 'ok' };
  if (state === 'given_up') return { name: 'Not accepted', tone: 'stop' };
  if (state === 'overtaken') return { name: 'Passed over', tone: 'idle' };
  return attempts.length === 0
    ? { name: 'About to be told', tone: 'wait' }
    : { name: 'To be tried again', tone: 'late' };
}

/** What became of a delivery, in a sentence: "Tracker was told at 10:02, and accepted." */
export function deliveryNews(delivery: EventDelivery, product: string): string {
  const { state, attempts, dueAt } = delivery;
  const [last] = attempts;
  const times = attempts.length > 1 ? ` It was tried ${attempts.length} times.` : '';
  if (state === 'overtaken') return `Not sent any more: ${product} was told that nothing is left.`;
  if (last === undefined)
    return state === 'due'
      ? `${product} is about to be told.`
      : `${product} was not told: it was switched off.`;
  const told = `${product} was told at ${timeOf(last.at)}`;
  if (state === 'delivered') return `${told}, and accepted.${times}`;
  const why = last.status === null ? `, but ${last.problem}.` : `, and answered ${last.status}.`;
  const next = state === 'due' ? ` It is tried again on ${instantOf(dueAt)}.` : '';
  return `${told}${why}${times}${next}`;
}
