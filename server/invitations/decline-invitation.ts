import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdLink } from './hold-link.ts';
import { inviterOf } from './inviter-of.ts';
import { landing, type Landing } from './landing.ts';
import { refuseDead } from './refuse-dead.ts';
import { tokenHash } from './token.ts';

/**
 * Says no to the invitation behind a link, for good: whoever holds the link may, without signing in. The inviter is
 * told, with the reason if there is one. One conditional change, as accepting is. Refuses with why the link is dead.
 */
export async function declineInvitation(
  uow: UnitOfWork,
  { token, reason }: { token: string; reason: string | null },
): Promise<{ siteName: string }> {
  await holdLink(uow, token);
  const before = await landing(uow, token);
  const [declined] = await uow.sql<{ id: string; schoolId: string | null }>(
    `update invitation i set state = 'declined', answered_at = gatehouse_now(), decline_reason = $2
     from link l
     where l.token_hash = $1 and i.id = l.invitation_id and i.version = l.version
       and i.state = 'pending' and i.expires_at > gatehouse_now()
     returning i.id, i.school_id as "schoolId"`,
    [tokenHash(token), reason],
  );
  const siteName = siteNameOf(before);
  if (declined === undefined || siteName === null) throw refuseDead((await landing(uow, token)).state);
  const { id, schoolId } = declined;
  uow.audit('invitation.declined', { kind: 'invitation', id }, { withReason: reason !== null }, { schoolId });
  const inviter = await inviterOf(uow, declined.id);
  if (inviter !== null) {
    const { to, words } = inviter;
    const reasonLines = reason ?? 'No reason was given.';
    await queueMails(uow, [{ template: 'invitation-declined', to, data: { ...words, reasonLines } }]);
  }
  return { siteName };
}

/** A family declines also without having answered what their welcome asks for: whoever got it by mistake cannot. */
function siteNameOf(before: Landing): string | null {
  if (before.state === 'open') return before.invitation.siteName;
  return before.state === 'asks' ? before.asks.siteName : null;
}
