import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { sendInvitations, type SendInvitations } from './send-invitations.ts';

/** What became of it, for the confirmation message. */
export interface SentOne {
  readonly outcome: 'invited' | 'granted';
  readonly invitationId: string | null;
  readonly expiresAt: string | null;
  readonly name: string;
  /** What was offered, or given; what they held already is left out. */
  readonly access: readonly { readonly product: string; readonly role: string; readonly place: string }[];
}

type SendInvitation = Omit<SendInvitations, 'personIds' | 'planId'> & { readonly personId: string };

/** Invites one member of staff to roles. Refuses with what stands in the way, or `not_found`. */
export async function sendInvitation(
  uow: UnitOfWork,
  { personId, ...basket }: SendInvitation,
): Promise<SentOne> {
  const { sent } = await sendInvitations(uow, { ...basket, personIds: [personId] });
  const [one] = sent;
  if (one === undefined) throw new Refusal('not_found');
  const { outcome, invitation, name, roles } = one;
  if (outcome !== 'invited' && outcome !== 'granted')
    throw new Refusal(outcome, outcome === 'above_own_power' ? beyond : name);
  return {
    outcome,
    invitationId: invitation?.id ?? null,
    expiresAt: invitation?.expiresAt.toISOString() ?? null,
    name,
    access: roles.map(({ product, role, place }) => ({ product, role, place })),
  };
}

const beyond =
  'The invitation that they have offers more than you can give. Cancel it first, or ask an Account Owner to add this to it.';
