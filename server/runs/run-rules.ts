/** Where a run is at work: for the whole installation (both null), for a trust, or for one school of it. */
export interface RunPlace {
  readonly trustId: string | null;
  readonly schoolId: string | null;
}

/** One run of a job before it is taken on. */
export interface Run {
  /** The one name of this run: nobody else does what it names. */
  readonly key: string;
  readonly job: string;
  readonly place: RunPlace;
  /** The instant that it stands for. */
  readonly dueAt: Date;
}

/** The name of the run of a job for a period (`2026-11-20T09`) at a place. */
export const runKey = (job: string, period: string, { trustId, schoolId }: RunPlace): string =>
  [job, period, schoolId ?? trustId].filter((part) => part !== null).join(' ');

/** How often a run is tried before it is given up. */
export const mostAttempts = 5;

/** A run that came to nothing so far because what it waits for is not there yet: why, and when it is tried again. */
export class PutOff {
  readonly againAt: Date;
  readonly why: string;

  constructor(againAt: Date, why: string) {
    this.againAt = againAt;
    this.why = why;
  }
}

/** What a run did, as counts by what was counted. */
export type RunResult = Readonly<Record<string, unknown>>;

/** Whether a run found nothing to do: all that it counted is none. */
export const isQuiet = (result: RunResult): boolean =>
  Object.values(result).every((value) => value === 0 || value === null || value === false);

/** What several runs did together: counts are added up. */
export function inSum(results: readonly RunResult[]): RunResult {
  const sum: Record<string, unknown> = {};
  for (const result of results)
    for (const [what, value] of Object.entries(result)) {
      const before = sum[what];
      sum[what] = typeof value === 'number' && typeof before === 'number' ? before + value : value;
    }
  return sum;
}

/** Why a run broke off, for people to read: the first line of what was said, and no more of it than fits. */
export const reasonOf = (error: unknown): string =>
  (String(error instanceof Error ? error.message : error).split('\n')[0] ?? '').slice(0, 300);
