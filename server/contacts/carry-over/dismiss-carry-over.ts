import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { releaseKept } from '../children/keep-away.ts';
import { holdCarryOver } from './hold-carry-over.ts';

/**
 * Says that two records are two adults, also of those whose carrying over was undone. It is not asked again, and what the
 * office said of the older one is not said of the newer. Refuses `already_decided` when somebody was quicker.
 */
export async function dismissCarryOver(uow: UnitOfWork, site: Site, carryOverId: string): Promise<void> {
  const { sql, now, actor, audit } = uow;
  const { id, oldId, newId, state } = await holdCarryOver(uow, site, carryOverId);
  if (state !== 'proposed' && state !== 'undone') throw new Refusal('already_decided');
  await sql(
    `update carry_over set state = 'dismissed', decided_at = $2, decided_by = $3, decided_by_name = $4 where id = $1`,
    [id, now.toISOString(), actor.accountId, actor.label],
  );
  await releaseKept(uow, { oldId, newId });
  audit('carry_over.dismissed', { kind: 'person', id: newId }, { from: oldId }, { schoolId: site.schoolId });
}
