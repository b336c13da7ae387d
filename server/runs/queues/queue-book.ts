import type { queues } from '../../queue.ts';

/** A queue of work that somebody, or another job, asked for. */
export type QueueName = keyof typeof queues;

/** The queues, in the order in which they are shown. */
export const queueNames = [
  'deliver-mail',
  'deliver-events',
  'run-plan',
  'tell-sign-outs',
  'run-now',
] as const satisfies readonly QueueName[];

/** What is in each queue, for people. */
export const queueTitles: Readonly<Record<QueueName, string>> = {
  'deliver-mail': 'Mail to be sent',
  'deliver-events': 'Events to be told to products',
  'run-plan': 'Bulk changes to be carried out',
  'tell-sign-outs': 'Products to be told of sign-outs',
  'run-now': 'Jobs that somebody wanted at once',
};

/** Where work ends up that failed too often. */
export const deadQueue = (queue: string): string => `${queue}.dead`;

/** The queue from which a dead letter came. */
export const queueOfDead = (dead: string): QueueName | null =>
  queueNames.find((queue) => deadQueue(queue) === dead) ?? null;
