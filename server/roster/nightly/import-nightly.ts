import { systemActor } from '../../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../../unit-of-work.ts';
import { findPlaces } from './find-places.ts';
import { importFrom } from './import-from.ts';
import { noteOutcome } from './note-outcome.ts';

/** Which trust's rosters are fetched, and for which run. */
export interface NightlyRun {
  readonly trustId: string;
  readonly runKey: string;
  readonly signal: AbortSignal;
}

/** How many rosters came, were the same as before, were put aside, or did not come. */
export interface NightlyCounts {
  readonly imported: number;
  readonly unchanged: number;
  readonly held: number;
  readonly failed: number;
}

/**
 * Fetches the rosters of a trust from where each of its sources has them, and imports them. May come twice: what was imported is
 * the same as before then. Tells whoever may import when none came, unless somebody asked for the run and reads it themselves.
 */
export async function importNightly(
  services: Services,
  { trustId, runKey, signal }: NightlyRun,
): Promise<NightlyCounts> {
  const actor = systemActor('Nightly import', trustId);
  const counts = { imported: 0, unchanged: 0, held: 0, failed: 0 };
  const found = await reading(services, actor, async (look) => ({
    places: await findPlaces(look),
    now: look.now,
  }));
  for (const place of found.places) {
    if (signal.aborted) return counts;
    const came = await importFrom(services, actor, place, { now: found.now, signal });
    await unitOfWork(services, actor, (uow) => noteOutcome(uow, place, came, runKey));
    counts[came.outcome] += 1;
  }
  return counts;
}
