import { z } from 'zod';
import { atSite, open, provenAtSite, provenSelf, router, signedIn } from '../trpc/init.ts';
import { allowedHomes, changeAllowedHomes } from './allowed-homes.ts';
import { beginProvider } from './begin-provider.ts';
import { disconnectIdentity } from './disconnect-identity.ts';
import { finishProvider } from './finish-provider.ts';
import { listIdentities } from './list-identities.ts';
import { providers } from './rules.ts';

const provider = z.enum(providers);
const site = z.uuid();
/** A page of ours to go on to. */
const to = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[\x20-\x7e]*$/);
/** One a line, as somebody typed them. */
const lines = z.string().max(4000);

/** Signing in with Microsoft and Google. Instants are ISO 8601 strings in UTC. */
export const providersRouter = router({
  /** Which of them are set up here. */
  offered: open.query(({ ctx }) =>
    providers.filter((each) => ctx.services.settings.providers[each] !== undefined),
  ),

  /** The address to send somebody to who signs in there. Sets a cookie without which nobody completes it, for ten minutes. */
  beginSignIn: open.input(z.strictObject({ provider, to })).mutation(async ({ ctx, input }) => {
    const { url, cookie } = await beginProvider(ctx.services, ctx.actorIn(null), { ...input, person: null });
    ctx.setCookies.append('set-cookie', cookie);
    return { url };
  }),

  /** The same for whoever connects an account there with their own: in this session alone. */
  beginConnecting: provenSelf.input(z.strictObject({ provider, to })).mutation(async ({ ctx, input }) => {
    const { person } = ctx;
    const { url, cookie } = await beginProvider(ctx.services, ctx.actorIn(null), { ...input, person });
    ctx.setCookies.append('set-cookie', cookie);
    return { url };
  }),

  /**
   * Completes what this browser began, by the query of the address that the provider sent it back to; `to` is the page to
   * go on to. Refuses `step_expired`, `provider_refused`, `provider_not_allowed`, `identity_unknown`, `identity_taken`.
   */
  finish: open
    .input(z.strictObject({ provider, query: z.string().max(8000) }))
    .mutation(async ({ ctx, input }) => {
      const finished = await finishProvider(ctx, input);
      if (finished.kind === 'connected') return finished;
      const { cookies, ...entered } = finished;
      for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
      return entered;
    }),

  /** What one's own account is connected with. */
  mine: signedIn.query(({ ctx }) => ctx.read((reading) => listIdentities(reading, ctx.person))),

  /** Disconnects it; all other sessions end. Refuses `factor_unknown` when there is none. */
  disconnect: provenSelf.input(z.strictObject({ provider })).mutation(async ({ ctx, input }) => {
    await ctx.run((uow) => disconnectIdentity(uow, ctx.person, input.provider));
    return {};
  }),

  /** From which Entra tenants and Google domains people of this trust may sign in. */
  allowed: atSite('settings:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(allowedHomes)),

  /** Changes both lists, one entry a line. Refuses `provider_home_wrong`. */
  changeAllowed: provenAtSite('settings:manage')
    .input(z.strictObject({ site, microsoft: lines, google: lines }))
    .mutation(({ ctx, input: { microsoft, google } }) =>
      ctx.run((uow) => changeAllowedHomes(uow, { microsoft, google })),
    ),
});
