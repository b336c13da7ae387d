import { z } from 'zod';
import { myAccess } from '../access/my-access.ts';
import { portalHome } from '../access/portal-home.ts';
import { refuseWithoutFactor } from '../factors/refuse-without-factor.ts';
import { Refusal } from '../refusal.ts';
import { askForAccess } from '../requests/ask-for-access.ts';
import { askable } from '../requests/askable.ts';
import { trustOfProduct, trustOfRequest } from '../requests/find-trust.ts';
import { longestReason } from '../requests/rules.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';
import { noAccess } from '../sso/no-access.ts';
import { open, router, signedIn } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { mySites } from './my-sites.ts';
import { loginOf } from './sign-in-names/rules.ts';

/** Someone signed in who has proven the second step, where a trust asks it of all of its staff. */
const withProducts = signedIn.use(async ({ ctx, next }) => {
  await refuseWithoutFactor(ctx.services, ctx.actorIn(null), ctx.person);
  return next();
});

/** The portal as one person sees it. Instants are ISO 8601 strings in UTC. */
export const portalRouter = router({
  /** Who is signed in, if anyone (an API key is nobody), with the address or the name they sign in with, and the trusts and schools that may be administered. */
  me: open.query(async ({ ctx }) => {
    const { person, asking, services, actorIn } = ctx;
    const sites = asking === null ? [] : await mySites(services, actorIn(null), asking);
    if (person === null) return { person: null, sites };
    const { accountId, name, email, factor } = person;
    return { person: { accountId, name, email: loginOf(email), factor }, sites };
  }),

  /** "Your products": what the person may open, by the school or trust it is held at. Refuses `factor_required`. */
  home: withProducts.query(({ ctx }) => portalHome(ctx.services, ctx.actorIn(null))),

  /** What the person may ask for, their open requests, and the answers of the last 30 days. Refuses `factor_required`. */
  askable: withProducts.query(({ ctx }) => askable(ctx.services, ctx.actorIn(null))),

  /** Asks for a product at a school, or (null) at the trust. Refuses with what stands in the way. */
  ask: withProducts
    .input(
      z.strictObject({
        productId: z.uuid(),
        schoolId: z.uuid().nullable(),
        reason: line(longestReason).min(1),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const trustId = await trustOfProduct(ctx.services, ctx.actorIn(null), input.productId);
      if (trustId === null) throw new Refusal('product_unknown');
      return ctx.inTrust(trustId).run((uow) => askForAccess(uow, input));
    }),

  /** How the person stands to a product that they may not open, and where they may ask for it; nothing of products of other trusts. */
  noAccess: withProducts
    .input(z.strictObject({ productId: z.uuid() }))
    .query(({ ctx, input }) => noAccess(ctx.services, ctx.actorIn(null), input.productId)),

  /** Takes an open request of one's own back. Refuses `request_answered` when it is too late. */
  withdraw: signedIn.input(z.strictObject({ requestId: z.uuid() })).mutation(async ({ ctx, input }) => {
    const trustId = await trustOfRequest(ctx.services, ctx.actorIn(null), input.requestId);
    if (trustId === null) throw new Refusal('not_found');
    return ctx.inTrust(trustId).run((uow) => withdrawRequest(uow, input));
  }),

  /** "My access": every role the person has or had, with where, since when, until when and given by whom. */
  myAccess: signedIn.query(({ ctx }) => myAccess(ctx.services, ctx.actorIn(null))),
});
