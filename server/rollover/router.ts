import { z } from 'zod';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { answerRollover } from './answer-rollover.ts';
import { cancelRollover, changeRolloverImports, finishRollover } from './close-rollover.ts';
import { findRollover } from './find-rollover.ts';
import { listRollovers, pastRollovers } from './list-rollovers.ts';
import { openRollovers } from './open-rollovers.ts';
import { proposedDates } from './proposed-dates.ts';
import { proposeRollover } from './propose-rollover.ts';
import { rolloverContactRows, rolloverStudentRows } from './rollover-rows.ts';
import { contactOutcomes, rolloverImports, studentOutcomes } from './rules.ts';

const site = z.uuid();
const one = z.strictObject({ site, rolloverId: z.uuid() });
const rows = one.extend({
  q: line(100).default(''),
  page: z.number().int().min(1).max(1000).default(1),
});

/** The school year turns, school by school. Days are `2027-08-31`; instants are ISO 8601 strings in UTC. */
export const rolloverRouter = router({
  /** The schools of a site with their newest rollover, those that are over, and when the year turns next as far as the roster says. */
  overview: atSite('rollover:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) =>
      ctx.read(async (reading) => ({
        schools: await listRollovers(reading, ctx.site),
        past: await pastRollovers(reading, ctx.site),
        dates: await proposedDates(reading, ctx.site),
      })),
    ),

  /** One rollover with its checks and counts, as the roster stands. Refuses `not_found`. */
  get: atSite('rollover:manage')
    .input(one)
    .query(({ ctx, input: { rolloverId } }) =>
      ctx.read((reading) => findRollover(reading, ctx.site, rolloverId)),
    ),

  /** Its students, fifty a page. Refuses `not_found`. */
  students: atSite('rollover:manage')
    .input(rows.extend({ outcome: z.enum(studentOutcomes).nullable().default(null) }))
    .query(({ ctx, input: { rolloverId, ...question } }) =>
      ctx.read((reading) => rolloverStudentRows(reading, ctx.site, rolloverId, question)),
    ),

  /** Its contacts, fifty a page. Refuses `not_found`. */
  contacts: atSite('rollover:manage')
    .input(rows.extend({ outcome: z.enum(contactOutcomes).nullable().default(null) }))
    .query(({ ctx, input: { rolloverId, ...question } }) =>
      ctx.read((reading) => rolloverContactRows(reading, ctx.site, rolloverId, question)),
    ),

  /** Declares the turn of the year. Refuses `not_found` and `rollover_open`. */
  open: atSite('rollover:manage')
    .input(
      z
        .strictObject({
          site,
          schoolIds: z.array(z.uuid()).min(1).max(500),
          title: line(40).min(1),
          lastOn: z.iso.date(),
          firstOn: z.iso.date(),
          imports: z.enum(rolloverImports).default('widened'),
        })
        .refine(({ lastOn, firstOn }) => firstOn > lastOn, { path: ['firstOn'] })
        .refine(({ lastOn, firstOn }) => Date.parse(firstOn) - Date.parse(lastOn) < 120 * 86_400_000, {
          path: ['firstOn'],
        }),
    )
    .mutation(({ ctx, input }) => ctx.run((uow) => openRollovers(uow, { ...input, site: ctx.site }))),

  /** Freezes what it would do, as a draft. Refuses `rollover_over`, `not_found`. */
  propose: atSite('rollover:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => proposeRollover(uow, { ...input, site: ctx.site }))),

  /** Go, or no-go. Refuses as {@link answerRollover}. */
  answer: provenAtSite('rollover:manage')
    .input(one.extend({ answer: z.enum(['go', 'no_go']), note: line(500).nullable().default(null) }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => answerRollover(uow, { ...input, note: input.note || null, site: ctx.site })),
    ),

  /** Lets imports wait, or come in. Refuses `rollover_over`, `not_found`. */
  changeImports: atSite('rollover:manage')
    .input(one.extend({ imports: z.enum(rolloverImports) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeRolloverImports(uow, { ...input, site: ctx.site }))),

  /** Ends one that was carried out. Refuses `rollover_not_ready`, `rollover_over`, `not_found`. */
  finish: atSite('rollover:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => finishRollover(uow, { ...input, site: ctx.site }))),

  /** Gives one up before the go. Refuses `rollover_over`, `not_found`. */
  cancel: atSite('rollover:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => cancelRollover(uow, { ...input, site: ctx.site }))),
});
