import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { heldFacts, type HeldFacts } from './find-held.ts';

/**
 * Holds the source of a held import, so that no other import comes meanwhile, and then the held one. Refuses `not_found`,
 * `illegal_transition` once it is decided on, and `import_outdated`.
 */
export async function holdHeld(uow: UnitOfWork, importId: string): Promise<HeldFacts> {
  const { sourceId } = await heldFacts(uow, importId);
  await uow.sql('select from source where id = $1 for update', [sourceId]);
  await uow.sql('select from held_import where import_id = $1 for update', [importId]);
  const held = await heldFacts(uow, importId);
  if (held.state === 'outdated') throw new Refusal('import_outdated');
  if (held.state === 'expired')
    throw new Refusal('import_outdated', 'The package is no longer kept: import it again.');
  if (held.state !== 'open') throw new Refusal('illegal_transition');
  return held;
}
