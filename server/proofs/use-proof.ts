import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ProofOf } from './newest-proof.ts';

/** Uses a code that was right, once, for the issue and the account it was made for. Refuses `code_expired`. */
export async function useProof(
  { sql, audit }: UnitOfWork,
  proofId: string,
  { invitationId, accountId }: ProofOf,
): Promise<void> {
  const used = await sql(
    `update address_proof p set used_at = gatehouse_now() from invitation i
     where p.id = $1 and p.invitation_id = $2 and p.account_id = $3 and p.used_at is null
       and p.expires_at > gatehouse_now() and i.id = p.invitation_id and i.version = p.invitation_version
     returning p.id`,
    [proofId, invitationId, accountId],
  );
  if (used.length === 0) throw new Refusal('code_expired');
  audit('invitation.address_proven', { kind: 'invitation', id: invitationId }, { accountId, proofId });
}
