import { claimNotices, clientsToTell, type Notice } from '#server/sso/notices/claim-notices.ts';
import { logoutToken } from '#server/sso/notices/logout-token.ts';
import { recordAnswer } from '#server/sso/notices/record-answer.ts';
import { noAddress, slowFromMs, type Answer } from '#server/sso/notices/rules.ts';
import { tellProduct } from '#server/sso/notices/tell-product.ts';
import { signingKeys, type SigningKey } from '#server/sso/signing-keys/signing-keys.ts';
import { systemActor } from '#server/trust/actor.ts';
import { reading, unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';

/** After how many tries in a row that came to nothing a product is left alone, until what waits for it is due again. */
const patience = 5;
/** What is due again sooner than this, in seconds, is asked for; the sweep finds everything else. */
const soon = 60;

interface Tally {
  told: number;
  missed: number;
  /** In how many seconds something is due again. */
  again: number;
}

/**
 * Tells the products of one trust what is due, each in its own time: one that is slow or away holds up no other, of this trust or of
 * another, because it waits for its next turn behind them. No network in a
 * transaction. Returns how many of the tries were heard, and how many were not.
 */
export async function tellDueSignOuts(
  context: JobContext,
  trustId: string,
): Promise<{ told: number; missed: number }> {
  const { services } = context;
  const actor = systemActor('Gatehouse', trustId);
  const clients = await reading(services, actor, clientsToTell);
  const [key] = clients.length === 0 ? [] : await signingKeys(services);
  if (key === undefined) return { told: 0, missed: 0 };
  const all = await Promise.all(clients.map((clientId) => tellClient(context, { trustId, clientId, key })));
  const again = Math.min(...all.map((tally) => tally.again));
  if (again < soon)
    await unitOfWork(services, actor, ({ enqueue }) =>
      enqueue('tell-sign-outs', { trustId }, { startAfter: again }),
    );
  const inAll = (what: 'told' | 'missed') => all.reduce((sum, tally) => sum + tally[what], 0);
  return { told: inAll('told'), missed: inAll('missed') };
}

interface Lane {
  readonly trustId: string;
  readonly clientId: string;
  readonly key: SigningKey;
}

async function tellClient(context: JobContext, { trustId, clientId, key }: Lane): Promise<Tally> {
  const { services, signal } = context;
  const actor = systemActor('Gatehouse', trustId);
  const tally: Tally = { told: 0, missed: 0, again: Infinity };
  let inVain = 0;

  async function tell(notice: Notice, now: Date): Promise<void> {
    const answer = await say(context, notice, { key, now });
    // Broken off by our own end, not by theirs: it is taken up again.
    if (answer.heard === 'unreachable' && signal.aborted) return;
    const { againIn } = await unitOfWork(services, actor, (uow) => recordAnswer(uow, { notice, answer }));
    const heard = answer.heard === 'accepted';
    tally[heard ? 'told' : 'missed'] += 1;
    tally.again = Math.min(tally.again, againIn ?? Infinity);
    inVain = heard || answer.heard === 'refused' ? 0 : inVain + 1;
  }

  while (!signal.aborted && inVain < patience) {
    const { notices, now } = await unitOfWork(services, actor, async (uow) => ({
      notices: await claimNotices(uow, clientId),
      now: uow.now,
    }));
    if (notices.length === 0) break;
    const began = performance.now();
    await Promise.all(notices.map((notice) => tell(notice, now)));
    if (performance.now() - began >= slowFromMs) return { ...tally, again: Math.min(tally.again, 1) };
  }
  return tally;
}

async function say(
  { services: { settings }, signal }: JobContext,
  notice: Notice,
  { key, now }: { key: SigningKey; now: Date },
): Promise<Answer> {
  if (notice.address === null) return noAddress;
  const token = await logoutToken(notice, { publicUrl: settings.PUBLIC_URL, key, now });
  return tellProduct(notice.address, { token, allow: settings.OUTGOING_ALLOW, now, signal });
}
