import type { Schedule } from '../schedule-rules.ts';

/** What people are told of a job that runs by itself, and when it does. */
export interface JobWords {
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly schedule: Schedule;
  /** Said of its schedule instead, where each place has a time of its own. */
  readonly when?: string;
  /** One run for the whole installation, or one for each trust or school. */
  readonly goes: 'installation' | 'trust' | 'school';
  /** Why it cannot be paused; null where a trust may pause it. */
  readonly keepsOn: string | null;
  /** What its result counts: one of it, and several. What is not here is not told. */
  readonly did: Readonly<Record<string, readonly [one: string, many: string]>>;
}

/** Whatever looks after all trusts at once cannot be paused by one of them. */
export const forAll = 'It looks after every trust of this installation at once.';
