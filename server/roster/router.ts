import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { importReport } from './import-report.ts';
import { listImports } from './list-imports.ts';
import { findMissing } from './missing/find-missing.ts';

/** Roster imports: the trust's, also when asked from one of its schools. Uploading is not a procedure but a form. */
export const rosterRouter = router({
  /** The last fifty imports, the newest first. */
  imports: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listImports(reading, ctx.site.trustId))),

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
});
