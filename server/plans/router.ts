import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { staffSelection } from '../invitations/staff-filter.ts';
import { bulkChange } from './bulk-change.ts';
import { fileProcedures } from './csv/router.ts';
import { line } from '../trust/text.ts';
import { changePlan } from './change-plan.ts';
import { leaveOut } from './leave-out.ts';
import { listPlans, planProgress, type PlanProgress } from './plan-progress.ts';
import { planCounts } from './plan-counts.ts';
import { planReport } from './plan-report.ts';
import { planResults } from './plan-results.ts';
import { planRows } from './plan-rows.ts';
import { makeChangePlan } from './make-change-plan.ts';
import { previewChange } from './preview-change.ts';
import { waitingPlan } from './waiting-plan.ts';
import { undoProcedures } from './undo/router.ts';
import { planItemStates, planWarnings, type PlanDeed } from './rules.ts';

const input = z.strictObject({ site: z.uuid(), planId: z.uuid() });

const changing = (deed: PlanDeed) =>
  atSite('invitation:send')
    .input(input)
    .mutation(({ ctx, input: { planId } }) =>
      ctx.run((uow) => changePlan(uow, { site: ctx.site, planId, deed })),
    );

/** Bulk changes: how far they have come, and what can be done about it. */
export const plansRouter = router({
  ...fileProcedures,
  ...undoProcedures,

  /** The newest hundred bulk changes of the site, with how far each has come. */
  list: atSite('staff:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listPlans(reading, ctx.site))),

  /** A plan's progress, with the rows that were not carried out and the mails that came back (at most 200 each) and why. */
  get: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => planReport(reading, ctx.site, planId))),

  /** What a draft that takes access away waits for, and everybody it concerns, at most a thousand. Refuses `not_found`. */
  waiting: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => waitingPlan(reading, ctx.site, planId))),

  /** How many rows a plan has for each cause, school, school year and warning: the same for whoever made it and whoever approves it. */
  counts: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => planCounts(reading, ctx.site, planId))),

  /** The rows of a plan, a hundred at a time (`after`: the position before the first), with cause, evidence, warnings and outcome. */
  rows: atSite('staff:read')
    .input(
      input.extend({
        q: line(100).optional(),
        cause: line(40).optional(),
        schoolId: z.uuid().optional(),
        year: line(40).optional(),
        warning: z.enum(planWarnings).optional(),
        state: z.enum(planItemStates).optional(),
        after: z.number().int().min(0).max(10_000_000).default(0),
      }),
    )
    .query(({ ctx, input: wanted }) => ctx.read((reading) => planRows(reading, ctx.site, wanted))),

  /** What became of every row, one line a role. */
  results: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => planResults(reading, ctx.site, planId))),

  /** What a bulk change of roles, removal or revoke would come to. Changes nothing. */
  previewChange: atSite('grant:end')
    .input(z.strictObject({ site: z.uuid(), who: staffSelection, change: bulkChange }))
    .query(({ ctx, input: { who, change } }) =>
      ctx.read((reading) => previewChange(reading, ctx.site, { who, change })),
    ),

  /**
   * Changes roles, removes or revokes in bulk: frozen as a plan here, carried out by the worker, or (`waits`)
   * once a second administrator has approved it. Refuses `nobody_selected`, `number_wrong`, `too_large`. */
  makeChange: atSite('grant:end')
    .input(
      z.strictObject({
        site: z.uuid(),
        who: staffSelection,
        change: bulkChange,
        note: line(500).nullable().default(null),
        tell: z.boolean().default(true),
        /** The number of people, where it has to be typed in. */
        typed: z.number().int().nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { who, change, note, tell, typed } }) =>
      ctx.run((uow) =>
        makeChangePlan(uow, {
          site: ctx.site,
          who,
          change,
          note: note || null,
          tell,
          typed,
          by: ctx.person.accountId,
          isProven: ctx.person.isProven,
        }),
      ),
    ),

  /**
   * Carries a draft out, in the name of whoever does it; a large one waits for a second administrator (`waits`). Refuses `plan_stale`
   * after 14 days, `plan_running`, `plan_finished`, `approval_needed`, and by the limits of the trust `number_wrong`,
   * `prove_again` and `too_large`.
   */
  approve: atSite('invitation:send')
    .input(
      input.extend({
        /** The number of people, where it has to be typed in. */
        typed: z.number().int().nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { planId, typed } }) =>
      ctx.run((uow) => {
        const { isProven } = ctx.person;
        return changePlan(uow, { site: ctx.site, planId, deed: 'approve', typed, isProven });
      }),
    ),

  /** Leaves rows of a draft that takes access away out of it (`out`), or takes them in again. Refuses as {@link leaveOut}. */
  leaveOut: atSite('invitation:send')
    .input(input.extend({ positions: z.array(z.number().int().min(1)).min(1).max(1000), out: z.boolean() }))
    .mutation(({ ctx, input: { site: _, ...wanted } }) =>
      ctx.run((uow) => leaveOut(uow, { ...wanted, site: ctx.site })),
    ),

  /** Throws a draft away, for a reason or without. */
  discard: atSite('invitation:send')
    .input(input.extend({ note: line(500).nullable().default(null) }))
    .mutation(({ ctx, input: { planId, note } }) =>
      ctx.run((uow) => changePlan(uow, { site: ctx.site, planId, deed: 'discard', note: note || null })),
    ),

  /** Stops a plan after the chunk that is under way. Refuses `plan_finished`. */
  stop: changing('stop'),

  /** Lets a stopped plan go on. Refuses `plan_running`, `plan_finished`. */
  resume: changing('resume'),

  /** Tries again what failed, and only that. Refuses `plan_running`, and `plan_finished` when nothing failed. */
  retry: changing('retry'),

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
  (state === 'done' || state === 'cancelled' || state === 'undone') && mailsSent >= mailsTotal;
