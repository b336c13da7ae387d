import { z } from 'zod';
import { readAddress } from '../sso/clients/rules.ts';
import { line } from '../trust/text.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { askProduct } from './ask-product.ts';
import { confirmPeople } from './confirm-people.ts';
import { differenceFilter, differenceSelection } from './difference-filter.ts';
import { draftRemoval } from './draft-removal.ts';
import { driftOverview } from './drift-overview.ts';
import { ignoreDifferences } from './ignore-differences.ts';
import { listDifferences } from './list-differences.ts';
import { partPeople } from './part-people.ts';
import { readReport } from './read-report.ts';
import { setReportAddress } from './set-report-address.ts';
import { tellAgain } from './tell-again.ts';
import { takeReport } from './take-report.ts';

const ofProduct = z.strictObject({ site: z.uuid(), productId: z.uuid() });
const chosen = ofProduct.extend({ which: differenceSelection });
const address = line(2000).transform((typed, { addIssue }) => {
  const { url, problem } = readAddress(typed);
  if (problem !== null) addIssue({ code: 'custom', message: problem });
  return url ?? z.NEVER;
});

/** Where products and the portal differ in who has what: at the trust alone. Instants are ISO 8601 strings in UTC. */
export const driftRouter = router({
  /** How a product reports, and how many differences there are. Refuses `product_unknown`. */
  overview: atSite('product:manage')
    .input(ofProduct)
    .query(({ ctx, input }) => ctx.read((reading) => driftOverview(reading, input.productId))),

  /** A page of fifty differences, the newest first. */
  list: atSite('product:manage')
    .input(
      ofProduct.extend({
        filter: differenceFilter.default({ kind: null, q: '', ignored: false }),
        page: z.number().int().min(1).max(10_000).default(1),
      }),
    )
    .query(({ ctx, input: { productId, ...wanted } }) =>
      ctx.read((reading) => listDifferences(reading, productId, wanted)),
    ),

  /**
   * Takes a report that somebody uploads (base64, at most 20 MB, CSV or JSON) and compares it. A report that cannot be read whole is
   * answered with `state: 'failed'` and its faults, and changes nothing else. Refuses `product_unknown`.
   */
  report: atSite('product:manage')
    .input(
      ofProduct.extend({
        fileName: line(200),
        file: z.base64().max(27_000_000),
        isComplete: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input: { productId, fileName, file, isComplete } }) => {
      const reading = readReport(Buffer.from(file, 'base64'));
      return ctx.run((uow) => takeReport(uow, { productId, way: 'upload', reading, fileName, isComplete }));
    }),

  /** Writes down where a product is asked every night (null: nowhere): the portal shows itself there. Refuses `product_unknown`. */
  setAddress: provenAtSite('product:manage')
    .input(ofProduct.extend({ url: address.nullable() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => setReportAddress(uow, input))),

  /** Asks a product now, and answers as `report` does, within a minute. Refuses `product_unknown` where no address is written down. */
  ask: atSite('product:manage')
    .input(ofProduct.extend({ isComplete: z.boolean().default(false) }))
    .mutation(({ ctx, input: { productId, isComplete } }) => {
      const { services, actorIn, site, trace } = ctx;
      const actor = actorIn(site.trustId, trace.actingAs);
      return askProduct(services, actor, { productId, way: 'asked', isComplete });
    }),

  /**
   * Tells a product again how things stand here, about a thousand people at most. Refuses `product_unknown`, `not_found` of people
   * whom nobody here knows, `illegal_transition` where the product listens to nothing.
   */
  tell: atSite('product:manage')
    .input(chosen)
    .mutation(({ ctx, input }) => ctx.run((uow) => tellAgain(uow, input))),

  /** Leaves differences alone, with a reason; a note of null looks at them again. Refuses `product_unknown`, `not_found`. */
  ignore: atSite('product:manage')
    .input(chosen.extend({ note: line(300).min(1).nullable() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => ignoreDifferences(uow, input))),

  /** Confirms who people are whom a product names by address alone. Refuses `product_unknown`, `not_found`. */
  confirm: atSite('product:manage')
    .input(chosen)
    .mutation(({ ctx, input }) => ctx.run((uow) => confirmPeople(uow, input))),

  /** Takes back who people are, as somebody had confirmed. Refuses `product_unknown`, `not_found`. */
  part: atSite('product:manage')
    .input(chosen)
    .mutation(({ ctx, input }) => ctx.run((uow) => partPeople(uow, input))),

  /** Drafts the removal here of what people have in a product, one bulk change a place. Refuses `product_unknown`, `nobody_selected`, `self_change`. */
  draftRemoval: atSite('product:manage')
    .input(chosen.extend({ note: line(500).nullable().default(null) }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => draftRemoval(uow, { ...input, by: ctx.person.accountId })),
    ),
});
