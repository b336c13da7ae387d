import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { sendInvitations } from './send-invitations.ts';

/** What became of it, for the confirmation message. */
export interface SentOne {
  readonly outcome: 'invited' | 'granted';
  readonly invitationId: string | null;
  readonly expiresAt: string | null;
  readonly name: string;
  readonly product: string;
  readonly role: string;
}

/** Invites one member of staff to a role. Refuses with what stands in the way, or `not_found`. */
export async function sendInvitation(
  uow: UnitOfWork,
  { site, personId, roleId }: { site: Site; personId: string; roleId: string },
): Promise<SentOne> {
  const { role, sent } = await sendInvitations(uow, { site, roleId, personIds: [personId] });
  const [one] = sent;
  if (one === undefined) throw new Refusal('not_found');
  const { outcome, invitation, name } = one;
  if (outcome !== 'invited' && outcome !== 'granted') throw new Refusal(outcome, name);
  return {
    outcome,
    invitationId: invitation?.id ?? null,
    expiresAt: invitation?.expiresAt.toISOString() ?? null,
    name,
    product: role.product,
    role: role.role,
  };
}
