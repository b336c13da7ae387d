import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { atSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { approveRequest } from './approve-request.ts';
import { countRequests, listRequests } from './list-requests.ts';
import { refuseRequest } from './refuse-request.ts';
import { longestReason } from './rules.ts';

const site = z.uuid();
const requestId = z.uuid();

/** Requests for access, answered where the product would be held. Instants are ISO 8601 strings in UTC. */
export const requestsRouter = router({
  /** A page of the site's requests, open ones unless `answered` are asked for. `after` is the `next` of an earlier page. */
  list: atSite('request:answer')
    .input(
      z.strictObject({
        site,
        state: z.enum(['open', 'answered']).default('open'),
        after: z.uuid().optional(),
      }),
    )
    .query(({ ctx, input: { state, after } }) =>
      ctx.read((reading) => listRequests(reading, ctx.site, { state, after })),
    ),

  /** How many wait for an answer. */
  count: atSite('request:answer')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => countRequests(reading, ctx.site))),

  /**
   * Gives what was asked for, in the role that is chosen. Refuses `request_answered` when somebody was quicker,
   * `role_held` (and closes the request) when they were given it elsewhere, or with what else stands in the way.
   */
  approve: atSite('request:answer')
    .input(
      z.strictObject({
        site,
        requestId,
        roleId: z.uuid(),
        /** The first instant without it. */
        endsAt: z.iso.datetime().nullable().optional(),
        note: line(longestReason).nullable().optional(),
      }),
    )
    .mutation(async ({ ctx, input: { endsAt, note, ...input } }) => {
      const until = endsAt ? new Date(endsAt) : null;
      const { outcome, ...approved } = await ctx.run((uow) =>
        approveRequest(uow, { ...input, site: ctx.site, endsAt: until, note: note || null }),
      );
      if (outcome === 'held') throw new Refusal('role_held', 'The request is closed');
      return approved;
    }),

  /** Says no, with a reason that whoever asked reads. Refuses `request_answered` when somebody was quicker. */
  refuse: atSite('request:answer')
    .input(z.strictObject({ site, requestId, reason: line(longestReason).min(1) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => refuseRequest(uow, { ...input, site: ctx.site }))),
});
