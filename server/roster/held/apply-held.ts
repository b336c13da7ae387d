import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unseal } from '../../accounts/seal.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { applyPackage } from '../import/apply-package.ts';
import { heldSealName } from '../import/hold-import.ts';
import { withPackage } from '../one-roster/open-package.ts';
import type { HeldApproval } from './approve-held.ts';
import type { HeldFacts } from './find-held.ts';

/** Applies the package of a held import, by the same code as every import, with those leavers alone who were approved. */
export async function applyHeld(
  uow: UnitOfWork,
  { fileName, source }: HeldFacts,
  { importId: heldId, schools, kinds }: HeldApproval,
): Promise<string> {
  const [row] = await uow.sql<{ package: Buffer | null }>(
    'select package from held_import where import_id = $1',
    [heldId],
  );
  const bytes = row?.package && unseal(uow.settings.sealKey, heldSealName(heldId), row.package);
  if (!bytes) throw new Refusal('import_outdated', 'The package is no longer kept: import it again.');
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-held-'));
  try {
    const path = join(folder, 'package.zip');
    await writeFile(path, bytes, { mode: 0o600 });
    const applied = await withPackage(path, (content) =>
      applyPackage(uow, content, {
        trustId: uow.actor.trustId ?? '',
        fileName,
        sourceName: source,
        acceptLeavers: { heldId, schools, kinds },
      }),
    );
    return applied.importId;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
