import { z } from 'zod';

/** The jobs that a unit of work may ask for, and what each is told: ids only, never names, addresses or links. */
export const queues = {
  /** Sends every mail of one trust that is due (null: mails of no trust, such as a password reset). */
  'deliver-mail': z.strictObject({ trustId: z.uuid().nullable() }),
  /** Carries out what is still to do of one plan. */
  'run-plan': z.strictObject({ trustId: z.uuid(), planId: z.uuid() }),
} as const;

export type QueuedJob = keyof typeof queues;
export type QueuedPayload<Job extends QueuedJob> = z.infer<(typeof queues)[Job]>;
