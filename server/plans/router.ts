import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { staffSelection } from '../invitations/staff-filter.ts';
import { bulkChange } from './bulk-change.ts';
import { badRows } from './csv/bad-rows.ts';
import { draftRows } from './csv/draft-rows.ts';
import { makeFilePlan } from './csv/make-file-plan.ts';
import { verdictGroups } from './csv/rules.ts';
import { line } from '../trust/text.ts';
import { changePlan } from './change-plan.ts';
import { listPlans, planProgress, type PlanProgress } from './plan-progress.ts';
import { planReport } from './plan-report.ts';
import { planResults } from './plan-results.ts';
import { makeChangePlan } from './make-change-plan.ts';
import { previewChange } from './preview-change.ts';
import { waitingPlan } from './waiting-plan.ts';
import type { PlanDeed } from './rules.ts';
import { makeUndoPlan } from './undo/make-undo-plan.ts';
import { previewUndo } from './undo/preview-undo.ts';

const input = z.strictObject({ site: z.uuid(), planId: z.uuid() });

const undoing = input.extend({
  /** Which rows, by their position; left out, all that were done. */
  positions: z.array(z.number().int().min(1)).min(1).max(1000).nullable().default(null),
});

const changing = (deed: PlanDeed) =>
  atSite('invitation:send')
    .input(input)
    .mutation(({ ctx, input: { planId } }) =>
      ctx.run((uow) => changePlan(uow, { site: ctx.site, planId, deed })),
    );

/** Bulk changes: how far they have come, and what can be done about it. */
export const plansRouter = router({
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

  /** What became of every row, one line a role. */
  results: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => planResults(reading, ctx.site, planId))),

  /**
   * Reads a CSV file (base64, at most 5 MB) of e-mails or staff ids, products and roles, and freezes what it comes to as
   * a draft. Nothing happens to anybody. Refuses `file_unreadable`, `file_too_large`.
   */
  draftFromFile: atSite('invitation:send')
    .input(z.strictObject({ site: z.uuid(), fileName: line(200), file: z.base64().max(7_000_000) }))
    .mutation(({ ctx, input: { fileName, file } }) =>
      ctx.run((uow) => {
        const bytes = Buffer.from(file, 'base64');
        return makeFilePlan(uow, { site: ctx.site, fileName, bytes, by: ctx.person.accountId });
      }),
    ),

  /** What the rows of a file come to: counts, and a page of a hundred. */
  draft: atSite('staff:read')
    .input(
      input.extend({
        show: z.enum(verdictGroups).nullable().default(null),
        page: z.number().int().min(1).max(1000).default(1),
      }),
    )
    .query(({ ctx, input: { planId, show, page } }) =>
      ctx.read((reading) => draftRows(reading, ctx.site, planId, { show, page })),
    ),

  /** The rows of a file that have to be corrected, as they were written, and why. */
  badRows: atSite('staff:read')
    .input(input)
    .query(({ ctx, input: { planId } }) => ctx.read((reading) => badRows(reading, ctx.site, planId))),

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

  /** Carries a draft out, in the name of whoever does it. Refuses `plan_stale` after 14 days, `plan_running`, `plan_finished`. */
  approve: changing('approve'),

  /** Throws a draft away. */
  discard: changing('discard'),

  /** Stops a plan after the chunk that is under way. Refuses `plan_finished`. */
  stop: changing('stop'),

  /** Lets a stopped plan go on. Refuses `plan_running`, `plan_finished`. */
  resume: changing('resume'),

  /** Tries again what failed, and only that. Refuses `plan_running`, and `plan_finished` when nothing failed. */
  retry: changing('retry'),

  /** What taking a plan back, or some of its rows (`positions`), would come to. Changes nothing. Refuses as `undo` does. */
  previewUndo: atSite('staff:read')
    .input(undoing)
    .query(({ ctx, input: { planId, positions } }) =>
      ctx.read((reading) => previewUndo(reading, ctx.site, { planId, positions })),
    ),

  /**
   * Takes back what a plan did, or some of its rows, within 30 days after each was done: another plan, of kind `undo`, which is
   * carried out by the worker, or (`waits`) once a second administrator has approved it. Refuses `undo_impossible`, `undo_too_late`,
   * `nobody_selected`, `plan_running`, `plan_finished`, and by the limits of the trust `number_wrong`, `prove_again`, `too_large`.
   */
  undo: atSite('invitation:send')
    .input(
      undoing.extend({
        note: line(500).nullable().default(null),
        tell: z.boolean().default(true),
        /** The number of people, where it has to be typed in. */
        typed: z.number().int().nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { site: _, note, ...wanted } }) =>
      ctx.run((uow) =>
        makeUndoPlan(uow, {
          ...wanted,
          note: note || null,
          site: ctx.site,
          by: ctx.person.accountId,
          isProven: ctx.person.isProven,
        }),
      ),
    ),

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
