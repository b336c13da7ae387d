import { admitTry } from '../../../accounts/throttle/admit-try.ts';
import { forgetTries } from '../../../accounts/throttle/forget-tries.ts';
import { networkOf } from '../../../accounts/throttle/network-of.ts';
import { visitorActor } from '../../../accounts/visitor.ts';
import { requireTrustOfLink } from '../../../invitations/find-link.ts';
import { landing } from '../../../invitations/landing.ts';
import { refuseDead } from '../../../invitations/refuse-dead.ts';
import { Refusal } from '../../../refusal.ts';
import { systemActor } from '../../../trust/actor.ts';
import type { Context } from '../../../trpc/init.ts';
import type { Trace } from '../../../trpc/write-refusal.ts';
import { reading, unitOfWork } from '../../../unit-of-work.ts';
import { readAnswer } from './is-right.ts';
import { triesLeft, type AskedProof } from './rules.ts';
import { tryAnswer } from './try-answer.ts';

const notReadable: Readonly<Record<AskedProof, string>> = {
  child_birth_date: 'Type the day, the month and the year, in digits.',
  letter_code: 'The code has twelve letters and digits.',
};

/**
 * Answers what a welcome asks for. Counted against the network before it is looked at, and against the link together with
 * looking: of any number at once five wrong ones are looked at, then the link rests until it is sent again. Each wrong one is written
 * down. Returns what shows from then on that the answer was right. Refuses why the link is dead, `welcome_proof_wrong`
 * alike whatever was wrong, `welcome_proof_rests`, `throttled`, and `illegal_transition` when nothing is asked.
 */
export async function proveWelcome(
  ctx: Context & { readonly trace: Trace },
  { token, answer: typed }: { token: string; answer: string },
): Promise<{ proof: string }> {
  const { services, request, requestId } = ctx;
  const trustId = await requireTrustOfLink(services, token);
  ctx.trace.trustId = trustId;
  const actor = { ...systemActor('The invitee', trustId), requestId };
  const shown = await reading(services, actor, (read) => landing(read, token));
  if (shown.state === 'open') throw new Refusal('illegal_transition');
  if (shown.state !== 'asks') throw refuseDead(shown.state);
  const { proof: asked, rests } = shown.asks;
  if (rests) throw new Refusal('welcome_proof_rests');
  const answer = readAnswer[asked](typed);
  // What cannot be an answer is no guess: it is not counted.
  if (answer === null) throw new Refusal('welcome_proof_wrong', notReadable[asked]);
  const visitor = visitorActor({ ...request, requestId });
  const attempt = { door: 'welcome', about: '', network: networkOf(request.ip), deviceId: null } as const;
  await admitTry(services, visitor, attempt);
  const tried = await unitOfWork(services, actor, (uow) => tryAnswer(uow, { token, asked, answer }));
  if (tried.outcome === 'rests') throw new Refusal('welcome_proof_rests');
  if (tried.outcome === 'last') throw Refusal.writtenDown('welcome_proof_rests');
  if (tried.outcome === 'wrong') throw Refusal.writtenDown('welcome_proof_wrong', triesLeft(tried.tries));
  await unitOfWork(services, visitor, (uow) => forgetTries(uow, attempt));
  return { proof: tried.proof };
}
