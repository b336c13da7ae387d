import { undoRollover } from '../../rollover/undo-rollover.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { CarryOut } from '../carry-out.ts';
import { allSkipped, type Mark, type PlanItem } from '../plan-item.ts';
import type { Plan } from '../plan.ts';
import { isTooLateToUndo, type PlanKind } from '../rules.ts';
import { markUndone } from './mark-undone.ts';
import { takeBackContactRestores, takeBackContactRevocations } from './take-back-contacts.ts';
import { takeBackInvitations } from './take-back-invitations.ts';
import { giveBackRoles, takeBackRoleChanges } from './take-back-roles.ts';
import { takeBackWelcomes } from './take-back-welcomes.ts';

/** How what each kind of plan did is taken back; there is no way back from the others. */
const takeBack: Readonly<Partial<Record<PlanKind, CarryOut>>> = {
  invite: takeBackInvitations,
  csv: takeBackInvitations,
  change_role: takeBackRoleChanges,
  remove_role: giveBackRoles,
  revoke: giveBackRoles,
  welcome: takeBackWelcomes,
  contact_revoke: takeBackContactRevocations,
  contact_restore: takeBackContactRestores,
  rollover: undoRollover,
};

/**
 * Takes back what was done for these rows, each as its kind asks, and writes that down in the plan that did it. Rows that another
 * undo has taken back meanwhile, or whose time is over, are left out.
 */
export async function carryOutUndo(uow: UnitOfWork, plan: Plan, items: readonly PlanItem[]): Promise<Mark[]> {
  const work = takeBack[plan.undoesKind ?? 'undo'];
  if (work === undefined) return allSkipped(items, 'undo_impossible');
  const open = await holdDone(uow, plan, items);
  const [late, others] = [new Set<number>(), new Set<number>()];
  for (const { position, facts } of items) {
    if (!open.has(position)) others.add(position);
    else if (isTooLateToUndo(new Date(facts?.doneAt ?? 0), uow.now)) late.add(position);
  }
  const due = items.filter(({ position }) => !others.has(position) && !late.has(position));
  const marks = due.length === 0 ? [] : await work(uow, plan, due);
  await markUndone(
    uow,
    plan,
    marks.flatMap(({ state, position }) => (state === 'done' ? [position] : [])),
  );
  return [
    ...marks,
    ...allSkipped(
      items.filter(({ position }) => others.has(position)),
      'already_decided',
    ),
    ...allSkipped(
      items.filter(({ position }) => late.has(position)),
      'undo_too_late',
    ),
  ];
}

/** The rows of the plan that did it which are still done; they are held. */
async function holdDone(
  { sql }: UnitOfWork,
  { undoesPlanId }: Plan,
  items: readonly PlanItem[],
): Promise<Set<number>> {
  const rows = await sql<{ position: number }>(
    `select position from plan_item where plan_id = $1 and position = any ($2) and state = 'done'
     order by position for update`,
    [undoesPlanId, items.map(({ position }) => position)],
  );
  return new Set(rows.map(({ position }) => position));
}
