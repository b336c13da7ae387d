import type { Reading } from '../unit-of-work.ts';
import { findLink } from '../invitations/hold-link.ts';
import { newestProof } from './newest-proof.ts';
import { codeStateAt } from './rules.ts';

/** Until when the code works that somebody asked for last, or null when there is none that works. Changes nothing. */
export async function codeSent(
  reading: Reading,
  { token, accountId }: { token: string; accountId: string },
): Promise<{ expiresAt: string } | null> {
  const link = await findLink(reading, token);
  const proof = link && (await newestProof(reading, { invitationId: link.invitationId, accountId }));
  if (!proof || codeStateAt(proof, reading.now) !== 'open') return null;
  return { expiresAt: proof.expiresAt.toISOString() };
}
