import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { countReturns, leftByHeld } from './count-returns.ts';
import { heldFacts } from './find-held.ts';

/** What came of taking a held import back: how many are there again, and how many stay as they are by now. */
export interface HeldUndone {
  readonly people: number;
  readonly others: number;
  /** The import that they had left by. */
  readonly importId: string;
}

/**
 * Brings back those who left by a held import that was approved, with their schools, roles, classes and ties, as long as they
 * are as it left them. What the MIS said since stands, and so does what was ended by hand: access comes back by what ended it.
 * Refuses `not_found`, `illegal_transition` where it was not applied or is taken back, and `undo_too_late` after thirty days.
 */
export async function undoHeld(uow: UnitOfWork, heldId: string): Promise<HeldUndone> {
  const { sourceId } = await heldFacts(uow, heldId);
  await uow.sql('select from source where id = $1 for update', [sourceId]);
  await uow.sql('select from held_import where import_id = $1 for update', [heldId]);
  const held = await heldFacts(uow, heldId);
  const { appliedImportId, fileName } = held;
  if (appliedImportId === null || held.undoneAt !== null) throw new Refusal('illegal_transition');
  const returns = await countReturns(uow, held);
  if (returns === null) throw new Refusal('undo_too_late');
  const people = await bringBack(uow, heldId, appliedImportId);
  await uow.sql('update held_import set undone_at = $2, undone_by = $3 where import_id = $1', [
    heldId,
    uow.now.toISOString(),
    uow.actor.label,
  ]);
  const outcome = { people, others: returns.people + returns.others - people };
  uow.audit('roster.held_undone', { kind: 'roster_import', id: heldId }, { fileName, ...outcome });
  return { ...outcome, importId: appliedImportId };
}

/** People in the order of their ids, as everybody holds them who changes several; then what hangs on them. */
async function bringBack({ sql, actor }: UnitOfWork, heldId: string, appliedId: string): Promise<number> {
  const held = await sql<{ id: string }>(
    `select p.id from person p where p.id in (${leftByHeld}) order by p.id for no key update`,
    [heldId],
  );
  const ids = held.map(({ id }) => id);
  await sql(`select set_config('app.roster_import', $1, true)`, [appliedId]);
  const by = `x.trust_id = app_trust() and x.gone_at = (select started_at from roster_import where id = $1) and x.import_id = $1`;
  await sql(`update school x set gone_at = null where ${by}`, [appliedId]);
  await sql(
    `update person set gone_at = null, missing_since = null, listed = true, import_id = $1 where id = any ($2)`,
    [appliedId, ids],
  );
  const theirs = [
    ['affiliation', 'x.person_id = any ($2)'],
    ['enrolment', 'x.student_id = any ($2)'],
    ['guardianship', '(x.student_id = any ($2) or x.contact_id = any ($2))'],
  ] as const;
  for (const [table, are] of theirs)
    await sql(`update ${table} x set gone_at = null where ${by} and ${are}`, [appliedId, ids]);
  await sql('select keep_standing($1)', [actor.trustId]);
  await sql(`select set_config('app.roster_import', '', true)`);
  return ids.length;
}
