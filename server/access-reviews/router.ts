import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { answerLines } from './answer-lines.ts';
import { closeReview } from './close-review.ts';
import { countWaiting } from './count-waiting.ts';
import { takeEvidence } from './evidence.ts';
import { lineFilter, lineSelection } from './line-filter.ts';
import { listLines } from './list-lines.ts';
import { openReview } from './open-review.ts';
import { overview } from './overview.ts';
import { previewSubmit } from './preview-submit.ts';
import { nudgeParts } from './remind-parts.ts';
import { evidenceFormats, reviewAnswers, reviewDays, reviewOpenings, silences } from './rules.ts';
import { changeReviewSettings } from './settings.ts';
import { submitAnswers } from './submit-answers.ts';

const site = z.uuid();
const one = z.strictObject({ site, reviewId: z.uuid() });

/** The termly review of who has access: opened by the trust, answered by whoever manages it, school by school. */
export const accessReviewsRouter = router({
  /** The review that is open, with how far each place is (at a school its own part), the fifty before it, and how the trust reviews. */
  overview: atSite('review:answer')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => overview(reading, ctx.site))),

  /** How many rows wait for an answer at the site, counted no further than a thousand. */
  count: atSite('review:answer')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => countWaiting(reading, ctx.site))),

  /** One page of fifty of the rows that the site answers for, by name. `after` is the cursor that an earlier page gave. */
  lines: atSite('review:answer')
    .input(one.extend({ filter: lineFilter.default({}), after: z.string().max(4000).optional() }))
    .query(({ ctx, input: { site: _, ...asked } }) =>
      ctx.read((reading) => listLines(reading, ctx.site, asked)),
    ),

  /**
   * Ticks rows to be kept or removed; null takes it back. Nothing happens before `submit`. Refuses `review_over`, `nobody_selected`, and of
   * one row alone `self_change` and `grant_ended`.
   */
  answer: atSite('review:answer')
    .input(one.extend({ which: lineSelection, answer: z.enum(reviewAnswers).nullable() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => answerLines(uow, { ...input, site: ctx.site }))),

  /** What submitting the ticked rows of the site would come to. Changes nothing. */
  previewSubmit: atSite('review:answer')
    .input(one)
    .query(({ ctx, input: { reviewId } }) =>
      ctx.read((reading) => previewSubmit(reading, ctx.site, reviewId)),
    ),

  /**
   * Submits what is ticked: what is kept is kept, what is removed ends as a bulk change, or (`waits`) once a second administrator
   * has approved it. Refuses `review_over`, `nobody_selected`, `number_wrong`, `too_large`, `prove_again`.
   */
  submit: atSite('review:answer')
    .input(one.extend({ typed: z.number().int().nullable().default(null) }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) =>
        submitAnswers(uow, {
          ...input,
          site: ctx.site,
          by: ctx.person.accountId,
          isProven: ctx.person.isProven,
        }),
      ),
    ),

  /** Opens a review of the whole trust, and tells those who answer. Refuses `illegal_transition` while one is open. */
  open: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .mutation(({ ctx }) => ctx.run((uow) => openReview(uow, { trustId: ctx.site.trustId }))),

  /** Mails those who answer for these parts of a review, at once. Refuses `review_over`, and `nobody_selected` where nothing waits. */
  nudge: atSite('settings:manage')
    .input(one.extend({ partIds: z.array(z.uuid()).min(1).max(1000) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => nudgeParts(uow, input))),

  /** Closes a review for the whole trust. What nobody answered for stays, or is drafted for removal, as the trust has it. Refuses `review_over`. */
  close: atSite('settings:manage')
    .input(one)
    .mutation(({ ctx, input: { reviewId } }) => ctx.run((uow) => closeReview(uow, reviewId))),

  /** When reviews open, for how many days, and what becomes of what nobody answers. The review that is open keeps its own. */
  changeSettings: atSite('settings:manage')
    .input(
      z.strictObject({
        site,
        opens: z.enum(reviewOpenings),
        days: z.int().min(reviewDays.least).max(reviewDays.most),
        silence: z.enum(silences),
      }),
    )
    .mutation(({ ctx, input: { site: _, ...settings } }) =>
      ctx.run((uow) => changeReviewSettings(uow, settings)),
    ),

  /** What shows that access was reviewed: every row for a spreadsheet, or what is worth printing. That it was taken is written down. */
  takeEvidence: atSite('review:answer')
    .input(one.extend({ format: z.enum(evidenceFormats) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => takeEvidence(uow, { ...input, site: ctx.site }))),
});
