import { askForApproval } from '../approvals/ask-for-approval.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { World } from './world.ts';

/** An owner who has asked that somebody of the world's trust become an Account Owner, too. */
export async function addApproval(world: World): Promise<{ approvalId: string }> {
  const { accountId, name: label } = await world.administrator('account_owner');
  const { accountId: other } = await world.administrator('observer');
  const actor = { accountId, label, trustId: world.trust.id, requestId: null };
  return unitOfWork(world.services, actor, async (uow) => {
    const [row] = await uow.sql<{ id: string }>('select id from administrator where account_id = $1', [
      other,
    ]);
    return askForApproval(uow, { kind: 'owner_role', administratorId: row?.id ?? '' });
  });
}
