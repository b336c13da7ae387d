import { holdAccount } from '../../accounts/end-sessions.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { requireGoodPassword } from '../../accounts/judge-password.ts';
import { placesOf } from '../../accounts/places-of.ts';
import { setNewPassword } from '../../accounts/set-new-password.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import { Refusal } from '../../refusal.ts';
import { systemActor } from '../../trust/actor.ts';
import type { Context } from '../../trpc/init.ts';
import type { Trace } from '../../trpc/write-refusal.ts';
import { unitOfWork, type UnitOfWork } from '../../unit-of-work.ts';
import { findPasswordLetter, type FoundPasswordLetter } from './find-password-letter.ts';
import { openLetter, type OpenLetter } from './open-letter.ts';

/**
 * Sets a new password by a letter, once, and signs the account out everywhere; it signs nobody in. Refuses as
 * {@link openLetter}, also for the code of a welcome, and `password_weak` with the reason, which leaves the letter good.
 */
export async function choosePassword(
  ctx: Context & { readonly trace: Trace },
  { code: typed, password }: { readonly code: string; readonly password: string },
): Promise<void> {
  const { services, request, requestId } = ctx;
  const opened = await openLetter(services, { ...request, requestId }, { typed, find: findPasswordLetter });
  const { trustId, accountId, name, email } = opened.letter;
  ctx.trace.trustId = trustId;
  await requireGoodPassword(password, { name, email, places: await placesOf(services, accountId) });
  const hashed = await hashPassword(password);
  const actor = { ...systemActor('The contact', trustId), accountId, requestId };
  await unitOfWork(services, actor, async (uow) => {
    const { id: letterId, contactId, schoolId, ...held } = await take(uow, opened);
    const set = { ...held, hashed, by: { letterId }, ip: request.ip };
    if (!(await setNewPassword(uow, set))) throw new Refusal('letter_code_wrong');
    const about = { kind: 'person', id: contactId } as const;
    uow.audit('contact.password_letter_used', about, { accountId, letterId }, { schoolId });
  });
}

/** Holds the contact and the account, looks again, and takes the letter: of any number who come with one code, one wins. */
async function take(
  uow: UnitOfWork,
  { code, letter: { id, contactId, accountId } }: OpenLetter<FoundPasswordLetter>,
): Promise<FoundPasswordLetter> {
  await holdPeople(uow, [contactId]);
  await holdAccount(uow, accountId);
  const held = await findPasswordLetter(uow, code);
  if (held === null) throw new Refusal('letter_code_wrong');
  await uow.sql('update password_letter set used_at = gatehouse_now() where id = $1', [id]);
  return held;
}
