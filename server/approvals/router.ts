import { z } from 'zod';
import { may } from '../administrators/rules.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { answerApproval } from './answer-approval.ts';
import { changeLimits, trustLimits } from './limits.ts';
import { countApprovals, listApprovals } from './list-approvals.ts';
import { scaleAt } from './scale.ts';
import { takeBackApproval } from './take-back-approval.ts';

const site = z.uuid();
const percent = z.number().int().min(1).max(100);
const people = z.number().int().min(1).max(1_000_000);

/** Large acts, and the second administrator that they wait for. Instants are ISO 8601 strings in UTC. */
export const approvalsRouter = router({
  /** What waits at the trust, the longest waiting first, and the newest hundred that are over. */
  list: atSite('approval:answer')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => {
      const seesBlocks = may(ctx.person.administrations, 'contact:block', ctx.site);
      return ctx.read((reading) => listApprovals(reading, { seesBlocks }));
    }),

  /** How many wait for whoever asks. */
  count: atSite('approval:answer')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(countApprovals)),

  /**
   * Approves what somebody else asked for, and does it at once, or refuses it. Refuses `prove_again`, `approval_own`,
   * `approval_over`, `illegal_transition` when what it is about has changed, `not_permitted` when whoever asked lost the right.
   */
  answer: provenAtSite('approval:answer')
    .input(
      z.strictObject({
        site,
        approvalId: z.uuid(),
        answer: z.enum(['approve', 'refuse']),
        note: line(500).nullable().default(null),
      }),
    )
    .mutation(({ ctx, input: { site: _, note, ...input } }) =>
      ctx.run((uow) => answerApproval(uow, { ...input, note: note || null })),
    ),

  /** Takes back what one asked for oneself. Refuses `approval_over`. */
  takeBack: atSite('approval:answer')
    .input(z.strictObject({ site, approvalId: z.uuid() }))
    .mutation(({ ctx, input: { approvalId } }) => ctx.run((uow) => takeBackApproval(uow, approvalId))),

  /** How many active accounts a site has, what its trust allows at once, and how many others could approve. */
  scale: atSite('staff:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => scaleAt(reading, ctx.site))),

  /** What a trust allows at once. */
  limits: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(trustLimits)),

  /** Changes what a trust allows at once. Refuses `prove_again`, and `limits_unordered` when a later step comes before an earlier one. */
  changeLimits: provenAtSite('settings:manage')
    .input(
      z.strictObject({
        site,
        typeNumberPeople: people,
        typeNumberPercent: percent,
        secondPersonPeople: people,
        secondPersonPercent: percent,
        refusedPercent: percent,
      }),
    )
    .mutation(({ ctx, input: { site: _, ...limits } }) => ctx.run((uow) => changeLimits(uow, limits))),
});
