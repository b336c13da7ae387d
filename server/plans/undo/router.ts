import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite } from '../../trpc/init.ts';
import { makeUndoPlan } from './make-undo-plan.ts';
import { previewUndo } from './preview-undo.ts';

const undoing = z.strictObject({
  site: z.uuid(),
  planId: z.uuid(),
  /** Which rows, by their position; left out, all that were done. */
  positions: z.array(z.number().int().min(1).max(10_000_000)).min(1).max(1000).nullable().default(null),
});

/** The way back from bulk changes. */
export const undoProcedures = {
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
};
