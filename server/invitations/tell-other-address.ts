import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { inviterOf } from './inviter-of.ts';

/** Tells whoever invited that the invitation was accepted with an account of another address than the invited one. */
export async function tellOtherAddress(
  uow: UnitOfWork,
  { invitationId, loginAddress }: { invitationId: string; loginAddress: string },
): Promise<void> {
  const inviter = await inviterOf(uow, invitationId);
  if (inviter === null) return;
  const { to, words } = inviter;
  await queueMails(uow, [{ template: 'other-address', to, data: { ...words, loginAddress } }]);
}
