import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';
import { eachTrust } from './each-trust.ts';
import { tellDueSignOuts } from './tell-due-sign-outs.ts';

/** How many trusts are looked at beside each other: one whose product takes its time holds up no other. */
const atOnce = 4;
/** How many sign-ins are ended in one transaction. */
const chunk = 500;

/**
 * Every minute, signs those out of products whose sign-in ran out, and tells products what is due again, and what nobody asked to be
 * told: the notices are rows of ours, so a queue that lost everything would lose none of them.
 */
export const sweepSignOutsJob = defineScheduledJob({
  name: 'sweep-sign-outs',
  queue: { retryDelay: 10, retryBackoff: false, expireInSeconds: 900 },

  async work(context) {
    const total = { ended: 0, told: 0, missed: 0 };
    total.ended = await endRanOut(context);
    const trusts = eachTrust(context.services, context.signal);
    const walk = async () => {
      for await (const trustId of trusts) {
        const { told, missed } = await tellDueSignOuts(context, trustId);
        total.told += told;
        total.missed += missed;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, walk));
    return total;
  },
});

async function endRanOut({ services, signal }: JobContext): Promise<number> {
  const actor = systemActor('Gatehouse', null);
  let [ended, last] = [0, chunk];
  while (last === chunk && !signal.aborted) {
    last = await unitOfWork(services, actor, async ({ sql }) => {
      const [done] = await sql<{ ended: number }>('select end_ran_out_products($1) as ended', [chunk]);
      return done?.ended ?? 0;
    });
    ended += last;
  }
  return ended;
}
