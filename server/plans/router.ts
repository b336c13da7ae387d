import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { planProgress, planReport, type PlanProgress } from './plan-report.ts';

const input = z.strictObject({ site: z.uuid(), planId: z.uuid() });

/** Bulk changes: how far they have come. */
export const plansRouter = router({
  /** A plan's progress, with the rows that were not carried out (at most 200) and why. */
  get: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => planReport(reading, ctx.site, planId))),

  /** A plan's progress, twice a second, until every row is done and every mail has gone. */
  progress: atSite('staff:read')
    .input(input)
    .subscription(async function* ({ ctx, input: { planId }, signal }): AsyncGenerator<PlanProgress> {
      for (let open = true; open && !signal?.aborted;) {
        const { site, read } = await ctx.again();
        const progress = await read((reading) => planProgress(reading, site, planId));
        yield progress;
        open = !finished(progress);
        if (open) await pause(500, undefined, { signal }).catch(() => undefined);
      }
    }),
});

const finished = ({ state, mailsSent, mailsTotal }: PlanProgress): boolean =>
  (state === 'done' || state === 'cancelled') && mailsSent >= mailsTotal;
