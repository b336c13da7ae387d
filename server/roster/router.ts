import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { importReport } from './import-report.ts';
import { listImports } from './list-imports.ts';

/** Roster imports: the trust's, also when asked from one of its schools. Uploading is not a procedure but a form. */
export const rosterRouter = router({
  /** The last fifty imports, the newest first. */
  imports: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listImports(reading, ctx.site.trustId))),

  /** One import with its rejected lines, at most 500. Refuses `not_found`. */
  importReport: atSite('roster:read')
    .input(z.strictObject({ site: z.uuid(), importId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.read((reading) => importReport(reading, ctx.site.trustId, input.importId)),
    ),
});
