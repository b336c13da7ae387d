import { z } from 'zod';
import { openSession } from '../../accounts/open-session.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import { Refusal } from '../../refusal.ts';
import { systemActor } from '../../trust/actor.ts';
import { line } from '../../trust/text.ts';
import type { Context } from '../../trpc/init.ts';
import type { Trace } from '../../trpc/write-refusal.ts';
import { unitOfWork, type UnitOfWork } from '../../unit-of-work.ts';
import { createFamilyAccount } from '../welcome/create-family-account.ts';
import { giveFamily } from '../welcome/give-family.ts';
import { findLetter, type FoundLetter } from './find-letter.ts';
import { openLetter, type OpenLetter } from './open-letter.ts';

/** The ways to use a letter. A new account signs in with a name: nobody has proven an address yet. */
export const howToUseLetter = z.union([
  z.strictObject({
    create: z.strictObject({ signInName: line(80).min(1), password: z.string().min(1).max(1000) }),
  }),
  z.strictObject({ signedIn: z.literal(true) }),
]);
type HowToUse = z.infer<typeof howToUseLetter>;

/**
 * Uses a letter, once: makes an account or takes the one that is signed in, registers it for the contact and lets them in
 * at the school, all or nothing. Refuses as {@link openLetter}, `mailbox_shared` for the account of another contact,
 * `account_exists` when they have another account, `self_change` to whoever printed it, `not_registered` when nobody is signed in, and what `createFamilyAccount` says.
 */
export async function acceptLetter(
  ctx: Context & { readonly trace: Trace },
  { code: typed, how }: { code: string; how: HowToUse },
): Promise<{ name: string }> {
  const { services, auth, request, requestId, person } = ctx;
  const opened = await openLetter(services, { ...request, requestId }, { typed, find: findLetter });
  const { trustId } = opened.letter;
  ctx.trace.trustId = trustId;
  const accountId = 'create' in how ? null : (person?.accountId ?? null);
  if (accountId === null && !('create' in how)) throw new Refusal('not_registered');
  const actor = { ...systemActor('The contact', trustId), accountId, requestId };
  const cookies = await unitOfWork(services, actor, async (uow) => {
    const letter = await take(uow, opened);
    if ('create' in how) {
      const { accountId: made } = await newAccount(uow, letter, how.create);
      await give(uow, letter, made);
      const session = await openSession(uow, auth, request, { accountId: made, registers: true });
      return session.cookies;
    }
    if (accountId === letter.printedBy) throw new Refusal('self_change');
    if (accountId !== null) await give(uow, letter, accountId);
    return [];
  });
  for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
  return { name: opened.letter.name };
}

/** Holds the contact, looks again, and takes the letter: of any number who come with one code at once, one wins. */
async function take(uow: UnitOfWork, { code, letter }: OpenLetter<FoundLetter>): Promise<FoundLetter> {
  await holdPeople(uow, [letter.contactId]);
  const held = await findLetter(uow, code);
  if (held === null) throw new Refusal('letter_code_wrong');
  const taken = await uow.sql(
    `update welcome_letter set used_at = gatehouse_now()
     where id = $1 and used_at is null and ended_at is null and expires_at > gatehouse_now() returning id`,
    [held.id],
  );
  if (taken.length === 0) throw new Refusal('letter_code_wrong');
  return held;
}

const newAccount = (
  uow: UnitOfWork,
  { contactId, name }: FoundLetter,
  create: { signInName: string; password: string },
) => createFamilyAccount(uow, { contactId, name, mailbox: null, ...create });

async function give(uow: UnitOfWork, letter: FoundLetter, accountId: string): Promise<void> {
  const { id, schoolId, contactId } = letter;
  if (!(await giveFamily(uow, letter, accountId))) throw new Refusal('letter_code_wrong');
  const about = { kind: 'person', id: contactId } as const;
  uow.audit('contact.letter_used', about, { accountId, letterId: id }, { schoolId });
}
