import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdHeld } from './hold-held.ts';

/** Discards a held import: its package is destroyed, and everything stays as it is. Refuses as {@link holdHeld}. */
export async function discardHeld(uow: UnitOfWork, importId: string): Promise<void> {
  const { fileName } = await holdHeld(uow, importId);
  await uow.sql(
    `update held_import set state = 'discarded', package = null, decided_at = $2, decided_by = $3 where import_id = $1`,
    [importId, uow.now.toISOString(), uow.actor.label],
  );
  uow.audit('roster.held_discarded', { kind: 'roster_import', id: importId }, { fileName });
}
