import type { ApprovalFacts } from './approval-rows.ts';
import type { ApprovalSubject } from './approval-subject.ts';

/** What an approval is about; null for one that says nothing. */
export function subjectOf({
  kind,
  planId,
  invitationId,
  administratorId,
  blockId,
}: Pick<
  ApprovalFacts,
  'kind' | 'planId' | 'invitationId' | 'administratorId' | 'blockId'
>): ApprovalSubject | null {
  if (kind === 'plan') return planId === null ? null : { kind, planId };
  if (kind === 'owner_invitation') return invitationId === null ? null : { kind, invitationId };
  if (kind === 'lift_block') return blockId === null ? null : { kind, blockId };
  return administratorId === null ? null : { kind, administratorId };
}
