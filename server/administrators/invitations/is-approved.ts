import type { Reading } from '../../unit-of-work.ts';

/** Whether what an invitation offers as it stands was approved: whoever offers to make an Account Owner asks for that each time. */
export async function isApproved({ sql }: Reading, invitationId: string): Promise<boolean> {
  const [newest] = await sql<{ state: string }>(
    'select state from approval where invitation_id = $1 and trust_id = app_trust() order by asked_at desc, id desc limit 1',
    [invitationId],
  );
  return newest?.state === 'approved';
}
