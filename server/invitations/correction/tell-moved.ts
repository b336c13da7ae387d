import { queueMails } from '../../mail/queue-mails.ts';
import { maskEmail } from '../../trust/mask-email.ts';
import { when } from '../../mail/when.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { inviterOf, type Inviter } from '../inviter-of.ts';
import type { Invitation } from '../invitation.ts';

/** Whom it concerns that an invitation goes elsewhere, as it stood before. */
export interface MovedFrom {
  readonly address: string;
  /** Whether the mail of its newest issue came back from there: then nobody reads it. */
  readonly bounced: boolean;
  /** Whoever had sent it. */
  readonly inviter: Inviter | null;
  readonly trustName: string;
  readonly placeName: string;
}

const query = `
  select i.email as address, t.name as "trustName", coalesce(s.name, t.name) as "placeName",
    exists (select from mail m where m.invitation_id = i.id and m.invitation_version = i.version and m.state = 'bounced') as bounced
  from invitation i join trust t on t.id = i.trust_id left join school s on s.id = i.school_id where i.id = $1`;

/** Where an invitation went until now, and who had sent it. Null when it is not there. */
export async function movedFrom(uow: UnitOfWork, id: string): Promise<MovedFrom | null> {
  const [before] = await uow.sql<Omit<MovedFrom, 'inviter'>>(query, [id]);
  return before === undefined ? null : { ...before, inviter: await inviterOf(uow, id) };
}

/**
 * Tells the older address, which learns only a part of the new one, and whoever had sent the invitation, if that was
 * somebody else: nobody leads an invitation to a mailbox of their own unseen.
 */
export async function tellMoved(
  uow: UnitOfWork,
  { name, email }: Pick<Invitation, 'name' | 'email'>,
  { address, bounced, inviter, trustName, placeName }: MovedFrom,
  own: readonly string[],
): Promise<void> {
  const { actor, now } = uow;
  const words = {
    trustName,
    placeName,
    inviteeName: name,
    changerName: actor.label,
    changedAt: when(now),
  };
  const letter = (to: { name: string; address: string }, newAddress: string, because: string) => ({
    template: 'invitation-moved' as const,
    to,
    data: { ...words, readerName: to.name, newAddress, because, toAddress: to.address },
  });
  await queueMails(uow, [
    ...(bounced
      ? []
      : [letter({ name, address }, maskEmail(email), 'the invitation went to this address before')]),
    ...(inviter === null || own.includes(inviter.to.address)
      ? []
      : [letter(inviter.to, email, 'you had sent the invitation')]),
  ]);
}
