import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite } from '../../trpc/init.ts';
import { badRows } from './bad-rows.ts';
import { draftRows } from './draft-rows.ts';
import { makeFilePlan } from './make-file-plan.ts';
import { verdictGroups } from './rules.ts';

const input = z.strictObject({ site: z.uuid(), planId: z.uuid() });

/** Invitations by a file, before they are carried out. */
export const fileProcedures = {
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
};
