import { z } from 'zod';
import { lookAgainAt } from '../contacts/blocks/look-again.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { approveHeld } from './held/approve-held.ts';
import { discardHeld } from './held/discard-held.ts';
import { findHeld } from './held/find-held.ts';
import { undoHeld } from './held/undo-held.ts';
import { importReport } from './import-report.ts';
import { listImports } from './list-imports.ts';
import { findMissing } from './missing/find-missing.ts';
import { missingOnce } from './missing-once.ts';
import { personKinds } from './rules.ts';

/** Roster imports: the trust's, also when asked from one of its schools. Uploading is not a procedure but a form. */
export const rosterRouter = router({
  /** The last fifty imports, the newest first. */
  imports: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listImports(reading, ctx.site.trustId))),

  /** How many people the newest complete roster left out for the first time, and since when. */
  missingOnce: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => missingOnce(reading, ctx.site.trustId))),

  /** Why a search for a member of staff finds nobody at the site: coded findings, the most helpful first. */
  whyMissing: atSite('staff:read')
    .input(z.strictObject({ site: z.uuid(), q: line(100).min(2) }))
    .query(({ ctx, input }) => ctx.read((reading) => findMissing(reading, ctx.site, input.q))),

  /** One import with its rejected lines, at most 500. Refuses `not_found`. */
  importReport: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid(), importId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.read((reading) => importReport(reading, ctx.site.trustId, input.importId)),
    ),

  /** A held import: its causes, and who would leave, counted and (at most 500) by name. Refuses `not_found`. */
  held: atSite('roster:import')
    .input(z.strictObject({ site: z.uuid(), importId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((reading) => findHeld(reading, input.importId))),

  /**
   * Applies a held import with the leavers of these schools and kinds (null: all); the others stay as they were. Above the
   * trust's limits it waits until a second administrator approves the same. Refuses as `approveHeld`, and `prove_again`.
   */
  approveHeld: provenAtSite('roster:import')
    .input(
      z.strictObject({
        site: z.uuid(),
        importId: z.uuid(),
        schools: z.array(z.uuid()).min(1).max(1000).nullable().default(null),
        kinds: z.array(z.enum(personKinds)).min(1).max(3).nullable().default(null),
      }),
    )
    .mutation(async ({ ctx, input: { site: _, ...approval } }) => {
      const outcome = await ctx.run((uow) => approveHeld(uow, approval));
      if (outcome.state === 'applied') await ctx.run((uow) => lookAgainAt(uow, outcome.importId));
      return outcome;
    }),

  /**
   * Brings back those who left by a held import that was approved, as they were, for thirty days; whoever something else has
   * happened to since is counted in `others`. Refuses as `undoHeld`, and `prove_again`.
   */
  undoHeld: provenAtSite('roster:import')
    .input(z.strictObject({ site: z.uuid(), importId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { importId, people, others } = await ctx.run((uow) => undoHeld(uow, input.importId));
      await ctx.run((uow) => lookAgainAt(uow, importId));
      return { people, others };
    }),

  /** Discards a held import. Refuses `not_found`, `illegal_transition` and `import_outdated`. */
  discardHeld: atSite('roster:import')
    .input(z.strictObject({ site: z.uuid(), importId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => discardHeld(uow, input.importId))),
});
