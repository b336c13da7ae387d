import { z } from 'zod';
import { may } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import { atSite } from '../../trpc/init.ts';
import { accountFilter, accountSelection } from './account-filter.ts';
import { countSelectedAccounts, exportAccounts } from './export-accounts.ts';
import { listAccounts } from './list-accounts.ts';

const site = z.uuid();

/** Who may look at families and at staff alike. */
const lookingAtBoth = atSite('contact:read').use(({ ctx, next }) => {
  if (!may(ctx.person.administrations, 'staff:read', ctx.site))
    throw new Refusal('not_permitted', 'staff:read');
  return next();
});

/** The Account Manager beyond contacts: students, staff, and all three in one list. */
export const accountProcedures = {
  /** One page of people in order of name, with the counts of every status. `after`/`before` are cursors. */
  accounts: lookingAtBoth
    .input(
      accountFilter.extend({
        site,
        after: z.string().max(4000).optional(),
        before: z.string().max(4000).optional(),
        size: z.number().int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input: { site: _, ...input } }) =>
      ctx.read((reading) => listAccounts(reading, ctx.site, input)),
    ),

  /** How many people a selection holds, up to 50,001: more fit no file. Refuses `not_found` for one who is not of this site. */
  countAccounts: lookingAtBoth
    .input(z.strictObject({ site, who: accountSelection }))
    .query(({ ctx, input }) => ctx.read((reading) => countSelectedAccounts(reading, ctx.site, input.who))),

  /** A selection to be taken along as a file; that it was taken is written down. Refuses `nobody_selected`, `too_large`, `not_found`. */
  exportAccounts: lookingAtBoth
    .input(z.strictObject({ site, who: accountSelection }))
    .mutation(({ ctx, input }) => ctx.run((uow) => exportAccounts(uow, { site: ctx.site, who: input.who }))),
};
