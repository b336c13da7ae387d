import { lookAgain } from '../contacts/blocks/look-again.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { applyPackage, type ApplyInput, type ImportCounts } from './import/apply-package.ts';
import { packageBytes } from './held/package-bytes.ts';
import type { NoteCounts } from './import/notes.ts';
import { recordImport } from './import/record-import.ts';
import { withPackage } from './one-roster/open-package.ts';
import type { ImportLosses, ImportState } from './rules.ts';
import { newId } from '../new-id.ts';

/** What to import: a zip file or a folder, and what to call it. */
export interface ImportInput extends ApplyInput {
  readonly path: string;
}

/** How an import ended. */
export interface ImportSummary {
  readonly importId: string;
  readonly state: ImportState;
  readonly counts: ImportCounts | null;
  readonly notes: NoteCounts;
  /** Why nothing was changed. */
  readonly reason: string | null;
  /** What a held import would take away. */
  readonly losses: ImportLosses | null;
}

/**
 * Imports a OneRoster package into a trust that exists: wholly, or, when it is unreadable or would take away too
 * much, not at all. Either way the attempt is written down. Throws only what is not about the package.
 */
export async function importRoster(
  services: Services,
  actor: Actor,
  input: ImportInput,
): Promise<ImportSummary> {
  let version: string | null = null;
  try {
    return await withPackage(input.path, async (content) => {
      ({ version } = content);
      const applied = await unitOfWork(services, actor, (uow) =>
        applyPackage(uow, content, { ...input, packageBytes: () => packageBytes(input.path) }),
      );
      if (applied.state === 'held') return { ...applied, counts: null, notes: nothing };
      await lookAgain(services, actor, applied.importId);
      return { reason: null, losses: null, ...applied };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return writeDown(services, actor, input, version, error);
  }
}

const nothing: NoteCounts = { rejected: 0, warnings: 0 };

function writeDown(
  services: Services,
  actor: Actor,
  { trustId, fileName, sourceName, delivery }: ImportInput,
  version: string | null,
  refusal: Refusal,
): Promise<ImportSummary> {
  const reason = refusal.detail ?? refusal.code;
  return unitOfWork(services, actor, async (uow) => {
    const [source] = await uow.sql<{ id: string }>(
      'select id from source where trust_id = $1 order by name = $2 desc nulls last, id limit 1',
      [trustId, sourceName ?? null],
    );
    const importId = newId();
    if (!source) throw refusal;
    await recordImport(
      uow,
      { trustId, sourceId: source.id, importId },
      { state: 'failed', fileName, version, counts: {}, notes: nothing, reason, delivery },
    );
    return { importId, state: 'failed', counts: null, notes: nothing, reason, losses: null };
  });
}
