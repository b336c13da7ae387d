import type { Queue, WorkOptions } from 'pg-boss';
import type { z } from 'zod';
import type { Services } from '#server/unit-of-work.ts';
import type { Lanes } from './smtp/lanes.ts';

/** What a handler is given besides its data. */
export interface JobContext {
  readonly services: Services;
  /** The way to the mail server. */
  readonly lanes: Lanes;
  /** Aborted when the job has run out of time or the worker stops: finish the chunk, and no more. */
  readonly signal: AbortSignal;
}

/** How a queue behaves: policy, retries, expiry. Heartbeat and dead letters are the same for all. */
export type JobQueue = Omit<Queue, 'name' | 'deadLetter' | 'heartbeatSeconds'>;

interface JobDefinition<Schema extends z.ZodType> {
  readonly name: string;
  readonly queue: JobQueue;
  /** How one worker process takes jobs. */
  readonly work?: Pick<WorkOptions, 'localConcurrency' | 'pollingIntervalSeconds'>;
  /** When it runs by itself, in UTC: a London schedule fires twice or never when the clocks change. */
  readonly schedule?: { readonly cron: string };
  readonly data: Schema;
  readonly handle: (context: JobContext, data: z.infer<Schema>) => Promise<object | void>;
}

/** A job as the worker sees it: its data still unread. */
export interface Job extends Pick<JobDefinition<z.ZodType>, 'name' | 'queue' | 'work' | 'schedule'> {
  readonly run: (context: JobContext, data: unknown) => Promise<object | void>;
}

/** Everything there is to know about one background job, in one file. */
export function defineJob<Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job {
  const { data: schema, handle, ...job } = definition;
  return { ...job, run: async (context, data) => handle(context, schema.parse(data)) };
}
