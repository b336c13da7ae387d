import type { World } from './world.ts';

/** An entry of the audit log as it was written. */
export interface Written {
  readonly action: string;
  readonly outcome: string;
  readonly trustId: string | null;
  readonly actor: string | null;
  readonly actingAs: string | null;
  readonly kind: string;
  readonly subjectId: string;
}

/** What stands in the log, whosever it is, for what was done meanwhile. */
export async function writtenSince(world: World, deed: () => Promise<unknown>): Promise<Written[]> {
  const [last] = await world.database.asOwner<{ id: string }>(
    'select coalesce(max(id), 0) as id from audit_entry',
  );
  await deed();
  return world.database.asOwner<Written>(
    `select action, outcome, trust_id as "trustId", actor_account_id as actor, acting_as as "actingAs", subject_kind as kind,
       subject_id as "subjectId" from audit_entry where id > $1 order by id`,
    [last?.id],
  );
}
