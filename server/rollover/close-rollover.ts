import type { Site } from '../administrators/rules.ts';
import { Plan } from '../plans/plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdRollover } from './hold-rollover.ts';
import type { RolloverImports } from './rules.ts';

/** Which rollover of which site. */
export interface OneRollover {
  readonly site: Site;
  readonly rolloverId: string;
}

/**
 * Ends a rollover that was carried out: imports are as always again, and the revocation of those who lost their students is
 * due in as many days as the trust has set. Refuses `rollover_not_ready` while its plan is under way, and `rollover_over`.
 */
export async function finishRollover(uow: UnitOfWork, { site, rolloverId }: OneRollover): Promise<void> {
  const { em, now, actor, audit } = uow;
  const rollover = await holdRollover(uow, site, rolloverId, ['running']);
  const plan = await em.findOne(Plan, rollover.planId ?? '');
  if (plan?.state !== 'done') throw new Refusal('rollover_not_ready', 'Its plan is still under way');
  em.assign(rollover, { finishedAt: now, finishedByName: actor.label });
  audit('rollover.finished', { kind: 'rollover', id: rolloverId }, {}, { schoolId: rollover.schoolId });
}

/** Gives a rollover up before anything was done: students are where the roster's dates say. Refuses `rollover_over` after the go. */
export async function cancelRollover(uow: UnitOfWork, { site, rolloverId }: OneRollover): Promise<void> {
  const { sql, now, audit } = uow;
  const rollover = await holdRollover(uow, site, rolloverId, ['open']);
  rollover.cancelledAt = now;
  const at = now.toISOString();
  if (rollover.planId)
    await sql(`update plan set state = 'cancelled', ended_at = $2 where id = $1 and state = 'draft'`, [
      rollover.planId,
      at,
    ]);
  await sql('update rollover_student set ended_at = $2 where rollover_id = $1 and ended_at is null', [
    rolloverId,
    at,
  ]);
  audit('rollover.cancelled', { kind: 'rollover', id: rolloverId }, {}, { schoolId: rollover.schoolId });
}

/** Lets imports wait, or come in, while a rollover is open or under way. Refuses `rollover_over`. */
export async function changeRolloverImports(
  uow: UnitOfWork,
  { site, rolloverId, imports }: OneRollover & { readonly imports: RolloverImports },
): Promise<void> {
  const rollover = await holdRollover(uow, site, rolloverId, ['open', 'running']);
  rollover.imports = imports;
  const { schoolId } = rollover;
  uow.audit('rollover.imports_changed', { kind: 'rollover', id: rolloverId }, { imports }, { schoolId });
}
