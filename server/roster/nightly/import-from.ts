import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unseal } from '../../accounts/seal.ts';
import type { Actor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { newId } from '../../new-id.ts';
import { importRoster } from '../import-roster.ts';
import { recordImport } from '../import/record-import.ts';
import { fetchAddress } from './fetch-address.ts';
import { fetchFolder } from './fetch-folder.ts';
import type { Fetched } from './fetched.ts';
import type { Place } from './find-places.ts';
import { NoRoster } from './no-roster.ts';
import { isNews, type NightlyOutcome } from './rules.ts';
import { secretName } from './secret-name.ts';

/** What came of fetching the roster of one source. */
export interface Came {
  readonly outcome: NightlyOutcome;
  readonly importId: string | null;
  /** Where none came: why, and what to do about it. */
  readonly why: string | null;
  readonly advice: string | null;
  /** Whether it may still come, if it is tried again a little later. */
  readonly mayPass: boolean;
}

/** When it is, whether it is tried again later, and when to stop. */
export interface Night {
  readonly now: Date;
  readonly isLast: boolean;
  readonly signal: AbortSignal;
}

const none = { why: null, advice: null, mayPass: false } as const;
const unreadableAdvice =
  'Check that your MIS has finished its export by then, and that it exports OneRoster. If it does, show this to whoever looks after it.';

/** It may still have been on its way. */
const unreadable = (importId: string | null, reason: string | null): Came => ({
  outcome: 'failed',
  importId,
  why: sentence(reason),
  advice: unreadableAdvice,
  mayPass: true,
});

/** Fetches the roster of a source and imports it, as one that was uploaded is. One that cannot be had, or read, changes nothing. */
export async function importFrom(
  services: Services,
  actor: Actor,
  place: Place,
  night: Night,
): Promise<Came> {
  const into = await mkdtemp(join(tmpdir(), 'gatehouse-nightly-'));
  try {
    const { path, fileName, hash, mark } = await fetchFrom(services, actor, place, { ...night, into });
    const { last } = place;
    const doubted = place.someoneMissing && last?.state === 'done';
    if (!isNews({ hash, mark }, last, doubted)) {
      return { outcome: 'unchanged', importId: null, ...none };
    }
    if (place.broken?.hash === hash) return unreadable(null, place.broken.why);
    const { state, importId, reason } = await importRoster(services, actor, {
      trustId: actor.trustId ?? '',
      path,
      fileName,
      sourceName: place.source,
      delivery: { hash, mark },
    });
    if (state === 'failed') return unreadable(importId, reason);
    return { outcome: state === 'held' ? 'held' : 'imported', importId, ...none };
  } catch (error) {
    // Told to stop in the middle, it came to nothing that anybody has to know: the next worker begins anew.
    if (!(error instanceof NoRoster) || night.signal.aborted) throw error;
    const { why, advice, mayPass } = error;
    // What comes later that night was no failure.
    if (mayPass && !night.isLast) return { outcome: 'failed', importId: null, why, advice, mayPass };
    return noneCame(services, actor, place, error);
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

function fetchFrom(
  { settings }: Services,
  { trustId }: Actor,
  { sourceId, kind, location, secret }: Place,
  { now, signal, into }: Omit<Night, 'isLast'> & { readonly into: string },
): Promise<Fetched> {
  if (kind === 'folder')
    return fetchFolder({ rosterDir: settings.ROSTER_DIR, trustId: trustId ?? '', location, into, now });
  const opened = secret && unseal(settings.sealKey, secretName(sourceId), secret);
  if (secret !== null && opened === null) throw new NoRoster('secret_lost');
  const allow = settings.OUTGOING_ALLOW;
  return fetchAddress({ address: location, secret: opened?.toString() ?? null, allow, into, now, signal });
}

async function noneCame(
  services: Services,
  actor: Actor,
  { sourceId }: Place,
  { why, advice }: NoRoster,
): Promise<Came> {
  const importId = newId();
  await unitOfWork(services, actor, (uow) =>
    recordImport(
      uow,
      { trustId: actor.trustId ?? '', sourceId, importId },
      {
        state: 'failed',
        fileName: 'nightly roster',
        version: null,
        counts: {},
        notes: { rejected: 0, warnings: 0 },
        reason: within(why),
      },
    ),
  );
  return { outcome: 'failed', importId, why, advice, mayPass: false };
}

/** A sentence as it stands within another one. */
const within = (why: string): string => `${why.slice(0, 1).toLowerCase()}${why.slice(1, -1)}`;

/** A reason as a sentence of its own. */
const sentence = (reason: string | null): string =>
  reason === null ? 'The roster cannot be read.' : `The roster cannot be read: ${reason}.`;
