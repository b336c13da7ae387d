import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { draftReview } from './draft-review.ts';
import { findReviews } from './find-reviews.ts';
import { changeReviewSettings, reviewSettings } from './review-settings.ts';
import { mostAlone, rolloverDays } from './rules.ts';

const site = z.uuid();

/** What is drafted without anybody asking: the monthly review of each school, and what a rollover leaves behind. */
export const reviewsRouter = router({
  /** How many days after a rollover its revocations are drafted, and which reviews run by themselves. */
  settings: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(reviewSettings)),

  /** Changes how many days after a rollover (1 to 60) its revocations are drafted. */
  changeRolloverDays: atSite('settings:manage')
    .input(z.strictObject({ site, days: z.int().min(rolloverDays.least).max(rolloverDays.most) }))
    .mutation(({ ctx, input: { days } }) =>
      ctx.run((uow) => changeReviewSettings(uow, { rolloverDays: days })),
    ),

  /**
   * Changes up to how many contacts (0: never), and what share of those with access, a review runs by itself. For Account Owners, who
   * prove that it is them. Counts at once, also for what was let go and has not begun. Refuses `prove_again`.
   */
  changeAlone: provenAtSite('job:manage')
    .input(
      z.strictObject({
        site,
        people: z.int().min(0).max(mostAlone.people),
        percent: z.int().min(1).max(mostAlone.percent),
      }),
    )
    .mutation(({ ctx, input: { people, percent } }) =>
      ctx.run((uow) => changeReviewSettings(uow, { alone: { people, percent } })),
    ),

  /** When a school was last looked through, what came of it, and when it is next. Of a trust, null. */
  here: atSite('contact:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => {
      const { schoolId } = ctx.site;
      return schoolId === null ? null : ctx.read((reading) => findReviews(reading, schoolId));
    }),

  /**
   * Looks through the contacts of a school now, and drafts what is to be revoked; an older draft that nobody answered is replaced.
   * `planId` is null where nothing is to do. Refuses `not_found` at a trust: each school has its own.
   */
  draftNow: atSite('contact:revoke')
    .input(z.strictObject({ site }))
    .mutation(({ ctx }) =>
      ctx.run(async (uow) => {
        const { schoolId } = ctx.site;
        if (schoolId === null) throw new Refusal('not_found');
        return (await draftReview(uow, { schoolId, month: null })) ?? { planId: null, contacts: 0 };
      }),
    ),
});
