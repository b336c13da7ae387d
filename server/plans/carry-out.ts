import { carryOutRollover } from '../rollover/carry-out-rollover.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import {
  carryOutContactRestores,
  carryOutContactRevocations,
} from '../contacts/revoke/carry-out-contacts.ts';
import { carryOutInvitations } from './carry-out-invitations.ts';
import { carryOutRemovals } from './carry-out-removals.ts';
import { carryOutRoleChanges } from './carry-out-role-changes.ts';
import { carryOutRevocations } from './carry-out-revocations.ts';
import { carryOutContactResets, carryOutWelcomes } from './carry-out-welcomes.ts';
import type { Mark, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import type { PlanKind } from './rules.ts';
import { carryOutUndo } from './undo/carry-out-undo.ts';

/** Carries out some rows of a plan in the unit of work that is open, and says what became of each. */
export type CarryOut = (uow: UnitOfWork, plan: Plan, items: readonly PlanItem[]) => Promise<Mark[]>;

/** How each kind of plan is carried out. */
export const carryOut: Readonly<Record<PlanKind, CarryOut>> = {
  invite: carryOutInvitations,
  csv: carryOutInvitations,
  change_role: carryOutRoleChanges,
  remove_role: carryOutRemovals,
  revoke: carryOutRevocations,
  welcome: carryOutWelcomes,
  contact_reset: carryOutContactResets,
  contact_revoke: carryOutContactRevocations,
  contact_restore: carryOutContactRestores,
  undo: carryOutUndo,
  rollover: carryOutRollover,
};
