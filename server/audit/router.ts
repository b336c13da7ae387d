import { z } from 'zod';
import { line } from '../trust/text.ts';
import { atSite, router } from '../trpc/init.ts';
import { exportParts } from './export-parts.ts';
import { listEntries } from './list-entries.ts';
import { exportFormats } from './log-rules.ts';
import { logFilter } from './log-filter.ts';
import { nameOfPerson, searchPeople } from './search-people.ts';

const site = z.uuid();

/** Who did what, on whom, when. Nothing here changes the log. `site` is the id of a trust or of a school; instants are ISO 8601 strings in UTC. */
export const auditRouter = router({
  /** One page of the log, newest first, with the name of whoever the filter is about. `after` is the cursor of the page before. */
  list: atSite('audit:read')
    .input(logFilter.extend({ site, after: z.string().max(100).optional() }))
    .query(({ ctx, input: { site: _, ...input } }) =>
      ctx.read(async (reading) => ({
        ...(await listEntries(reading, ctx.site, input)),
        who: input.who === undefined ? null : await nameOfPerson(reading, input.who),
      })),
    ),

  /** Whose entries can be looked for: staff and administrators by name. */
  people: atSite('audit:read')
    .input(z.strictObject({ site, q: line(100) }))
    .query(({ ctx, input: { q } }) => ctx.read((reading) => searchPeople(reading, ctx.site, q))),

  /**
   * Everything that a filter shows, newest first, part by part; it ends when the access of whoever asked does. That it was
   * taken along is written down first.
   */
  export: atSite('audit:read')
    .input(logFilter.extend({ site, format: z.enum(exportFormats) }))
    .mutation(async ({ ctx, input: { site: _, format, ...filter } }) => {
      await ctx.run(async ({ audit }) => {
        const { trustId, schoolId } = ctx.site;
        const { who, ...rest } = filter;
        const about = { format, ...rest, ...(who && { [`${who.kind}Id`]: who.id }) };
        audit('audit.exported', { kind: 'trust', id: trustId }, about, { schoolId });
      });
      return exportParts(ctx.again, filter);
    }),
});
