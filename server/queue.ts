import { z } from 'zod';
import type { JobName } from './runs/book/job-book.ts';

/** The jobs that a unit of work may ask for, and what each is told: ids only, never names, addresses or links. */
export const queues = {
  /** Sends every mail of one trust that is due (null: mails of no trust, such as a password reset). */
  'deliver-mail': z.strictObject({ trustId: z.uuid().nullable() }),
  /** Tells the products of one trust what is due. */
  'deliver-events': z.strictObject({ trustId: z.uuid() }),
  /** Does a run of a job that somebody asked for. */
  'run-now': z.strictObject({ trustId: z.uuid(), runKey: z.string() }),
  /** Carries out what is still to do of one plan. */
  'run-plan': z.strictObject({ trustId: z.uuid(), planId: z.uuid() }),
  /** Tells the products of one trust who was signed out of them. */
  'tell-sign-outs': z.strictObject({ trustId: z.uuid() }),
} as const;

/** A job that runs by itself is told nothing: it looks what is due. */
type Told = keyof typeof queues;
export type QueuedJob = Told | JobName | 'fire-due-jobs';
export type QueuedPayload<Job extends QueuedJob> = Job extends Told
  ? z.infer<(typeof queues)[Job]>
  : Readonly<Record<string, never>>;
