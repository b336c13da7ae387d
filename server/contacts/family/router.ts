import { z } from 'zod';
import { atSite, provenAtSite, router, signedIn } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { Refusal } from '../../refusal.ts';
import { ownLanguage } from '../../accounts/own-language.ts';
import { chooseLanguage } from './choose-language.ts';
import { familyGrid } from './grid/family-grid.ts';
import { beginSeeing, endSeeing } from './masquerade/begin-seeing.ts';
import { seeAs } from './masquerade/see-as.ts';
import { familyStanding, myFamily } from './my-family.ts';
import { answerReport } from './reports/answer-report.ts';
import { countReports } from './reports/count-reports.ts';
import { listReports } from './reports/list-reports.ts';
import { reportMistake } from './reports/report-mistake.ts';
import { trustOfPlace } from './reports/trust-of-place.ts';
import { languages, longestReport, longestSeeingReason } from './rules.ts';

const site = z.uuid();
const contactId = z.uuid();

/**
 * What families see of themselves, what they report, and how the office looks at it. Nothing that a contact is answered
 * tells of any other adult. Instants are ISO 8601 strings in UTC.
 */
export const familyRouter = router({
  /** Whether somebody is a contact: `only` that, `also` something else, or not at all (`none`). */
  standing: signedIn.query(({ ctx }) => familyStanding(ctx.services, ctx.actorIn(null))),

  /** The language of the pages about one's own sign-in: a family's own, and English for everybody else. */
  language: signedIn.query(({ ctx }) => ctx.read((reading) => ownLanguage(reading, ctx.person.accountId))),

  /** The family page: children, products, what the schools have written down of oneself, and one's last reports. */
  mine: signedIn.query(({ ctx }) => myFamily(ctx.services, ctx.actorIn(null))),

  /** Reports a mistake to the office of a school. Refuses `not_found` without access there, and `too_often` after five a day. */
  report: signedIn
    .input(z.strictObject({ schoolId: z.uuid(), text: line(longestReport).min(1) }))
    .mutation(async ({ ctx, input }) => {
      const trustId = await trustOfPlace(ctx.services, ctx.actorIn(null), input.schoolId);
      if (trustId === null) throw new Refusal('not_found');
      const { accountId } = ctx.person;
      const { school } = await ctx.inTrust(trustId).run((uow) => reportMistake(uow, { ...input, accountId }));
      return { school };
    }),

  /** Chooses the language of one's mails and of the family page. */
  chooseLanguage: signedIn
    .input(z.strictObject({ language: z.enum(languages) }))
    .mutation(async ({ ctx, input: { language } }) => {
      await ctx.run((uow) => chooseLanguage(uow, { accountId: ctx.person.accountId, language }));
      return { language };
    }),

  /** Families by the words of an adult's or a child's name: who sees whom, and why not. `after` is the `next` of an earlier page. */
  grid: atSite('contact:read')
    .input(z.strictObject({ site, q: line(100).default(''), after: z.string().max(4000).optional() }))
    .query(({ ctx, input: { q, after } }) =>
      ctx.read((reading) =>
        familyGrid(reading, { site: ctx.site, q, after, administrations: ctx.person.administrations }),
      ),
    ),

  /** What families reported at the site, of one contact if `contactId` is given. `after` is the `next` of an earlier page. */
  reports: atSite('contact:welcome')
    .input(
      z.strictObject({
        site,
        state: z.enum(['open', 'answered']).optional(),
        contactId: contactId.optional(),
        after: z.uuid().optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.read((reading) => listReports(reading, ctx.site, input))),

  /** How many of them wait for an answer. */
  countReports: atSite('contact:welcome')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => countReports(reading, ctx.site))),

  /** Answers a report; the answer is mailed while they have access. Refuses `already_decided`, `self_change`, `not_found`. */
  answerReport: atSite('contact:welcome')
    .input(z.strictObject({ site, reportId: z.uuid(), answer: line(longestReport).min(1) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => answerReport(uow, { ...input, site: ctx.site }))),

  /** Begins to see the portal as a contact, for 15 minutes in this session. Refuses `prove_again`, `not_found`. */
  beginSeeing: provenAtSite('contact:see_as')
    .input(z.strictObject({ site, contactId, reason: line(longestSeeingReason).min(1) }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => beginSeeing(uow, { ...input, site: ctx.site, sessionId: ctx.person.sessionId })),
    ),

  /** The family page of a contact while one sees as them, `over` when one does not. Refuses `not_found`. */
  seeAs: atSite('contact:see_as')
    .input(z.strictObject({ site, contactId }))
    .query(({ ctx, input }) =>
      ctx.read((reading) => seeAs(reading, { ...input, site: ctx.site, sessionId: ctx.person.sessionId })),
    ),

  /** Stops seeing as a contact. Nothing happens when one does not. */
  stopSeeing: atSite('contact:see_as')
    .input(z.strictObject({ site, contactId }))
    .mutation(async ({ ctx, input }) => {
      await ctx.run((uow) => endSeeing(uow, { ...input, site: ctx.site, sessionId: ctx.person.sessionId }));
      return {};
    }),
});
