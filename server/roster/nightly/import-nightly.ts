import { PutOff } from '../../runs/run-rules.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../../unit-of-work.ts';
import { findPlaces } from './find-places.ts';
import { importFrom } from './import-from.ts';
import { noteOutcome } from './note-outcome.ts';
import { nextTry, type NightlyOutcome } from './rules.ts';

/** Which trust's rosters are fetched, and for which run. */
export interface NightlyRun {
  readonly trustId: string;
  readonly runKey: string;
  /** When the run was due: what came since is not fetched again. */
  readonly dueAt: Date;
  /** How often this run was put off before. */
  readonly putOffs: number;
  /** Somebody asked for it, and reads what comes of it: nothing is tried again, and nobody is told. */
  readonly isAsked: boolean;
  readonly signal: AbortSignal;
}

/** How many rosters came, were the same as before, were put aside, or did not come. */
export type NightlyCounts = Readonly<Record<NightlyOutcome, number>>;

/**
 * Fetches the rosters of a trust from where each of its sources has them, and imports them. What does not come, but may a little
 * later, puts the run off some times that night; what was settled by then is not fetched again. May come twice: what was imported
 * is the same as before then. Tells whoever may import once none came to the end.
 */
export async function importNightly(
  services: Services,
  { trustId, runKey, dueAt, putOffs, isAsked, signal }: NightlyRun,
): Promise<NightlyCounts | PutOff> {
  const actor = systemActor('Nightly import', trustId);
  const counts = { imported: 0, unchanged: 0, held: 0, failed: 0 };
  const { places, now } = await reading(services, actor, async (look) => ({
    places: await findPlaces(look, { runKey, dueAt }),
    now: look.now,
  }));
  const againAt = isAsked ? null : nextTry(putOffs, now);
  const awaited: string[] = [];
  for (const place of places) {
    if (signal.aborted) return counts;
    if (place.settled !== null) {
      counts[place.settled] += 1;
      continue;
    }
    const came = await importFrom(services, actor, place, { now, isLast: againAt === null, signal });
    const isSettled = againAt === null || !came.mayPass;
    await unitOfWork(services, actor, (uow) => noteOutcome(uow, place, came, { runKey, isSettled, isAsked }));
    counts[came.outcome] += 1;
    if (!isSettled) awaited.push(places.length > 1 ? `${place.source}: ${came.why ?? ''}` : (came.why ?? ''));
  }
  return againAt === null || awaited.length === 0 ? counts : new PutOff(againAt, awaited.join(' '));
}
