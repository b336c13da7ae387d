import { portalHome } from '../access/portal-home.ts';
import { open, router, signedIn } from '../trpc/init.ts';
import { mySites } from './my-sites.ts';

/** The portal as one person sees it. */
export const portalRouter = router({
  /** Who is signed in, if anyone, and the trusts and schools that they administer. */
  me: open.query(async ({ ctx }) => {
    const { person, services, actorIn } = ctx;
    if (person === null) return { person: null, sites: [] };
    const { accountId, name, email } = person;
    return { person: { accountId, name, email }, sites: await mySites(services, actorIn(null), person) };
  }),

  /** "Your products": what the person may open, by the school or trust it is held at. */
  home: signedIn.query(({ ctx }) => portalHome(ctx.services, ctx.actorIn(null))),
});
