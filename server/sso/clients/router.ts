import { z } from 'zod';
import { admitTry } from '../../accounts/throttle/admit-try.ts';
import { trialOf } from '../../accounts/throttle/trial-of.ts';
import { line } from '../../trust/text.ts';
import { atSite, provenAtSite } from '../../trpc/init.ts';
import { allowRoster } from './allow-roster.ts';
import { changeClient } from './change-client.ts';
import { endClient } from './end-client.ts';
import { findClient } from './find-client.ts';
import { listFaults } from './list-faults.ts';
import { listSignIns } from './list-sign-ins.ts';
import { registerClient } from './register-client.ts';
import { renewSecret } from './renew-secret.ts';
import { testConnection } from './test-connection.ts';
import { clientKinds, mostAddresses, openScopes, readAddress } from './rules.ts';

const ofProduct = z.strictObject({ site: z.uuid(), productId: z.uuid() });
const address = line(2000).transform((typed, { addIssue }) => {
  const { url, problem } = readAddress(typed);
  if (problem !== null) addIssue({ code: 'custom', message: problem });
  return url ?? z.NEVER;
});

const fields = z.strictObject({
  /** Where people come back to, letter by letter: https, or http on this machine. */
  redirectUris: z.array(address).min(1).max(mostAddresses),
  /** Where the product may send people once they have signed out. */
  afterSignOutUris: z.array(address).max(mostAddresses),
  /** Where the product begins its own sign-in (`initiate_login_uri`). */
  startUri: address.nullable(),
  /** Where it is told that somebody is signed out (`backchannel_logout_uri`). */
  signOutUri: address.nullable(),
  scopes: z.array(z.enum(openScopes)).max(openScopes.length),
  needsFactor: z.boolean(),
});
const newClient = fields.extend({ kind: z.enum(clientKinds) });

/** How products are connected to the portal's sign-in: at the trust alone. Instants are ISO 8601 strings in UTC. */
export const clientProcedures = {
  /** A product and how it is connected. Refuses `product_unknown`. */
  client: atSite('product:manage')
    .input(ofProduct)
    .query(({ ctx, input }) => ctx.read((reading) => findClient(reading, ctx.site, input.productId))),

  /** What went wrong with its sign-in since it was connected, the newest first, 50 at most. */
  faults: atSite('product:manage')
    .input(ofProduct)
    .query(({ ctx, input }) => ctx.read((reading) => listFaults(reading, ctx.site, input.productId))),

  /** Who signed in to it, 25 a page, newest first; `after` is `next` of the page before. Refuses `product_unknown`. */
  signIns: atSite('product:manage')
    .input(ofProduct.extend({ after: z.uuid().optional() }))
    .query(({ ctx, input }) => ctx.read((reading) => listSignIns(reading, ctx.site, input))),

  /** Connects a product, and answers with its secret, this once. Refuses `product_unknown`, `illegal_transition`. */
  registerClient: provenAtSite('product:manage')
    .input(ofProduct.extend({ client: newClient }))
    .mutation(({ ctx, input }) => ctx.run((uow) => registerClient(uow, { ...input, site: ctx.site }))),

  /** Changes how a product is connected. Refuses `product_unknown`, `not_found`. */
  changeClient: provenAtSite('product:manage')
    .input(ofProduct.extend({ client: fields }))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeClient(uow, { ...input, site: ctx.site }))),

  /** Gives a product a new secret, this once; the old one is dead at once. Refuses `product_unknown`, `not_found`. */
  renewSecret: provenAtSite('product:manage')
    .input(ofProduct)
    .mutation(({ ctx, input }) => ctx.run((uow) => renewSecret(uow, { ...input, site: ctx.site }))),

  /** Looks at its addresses from here. Changes nothing. Refuses `product_unknown`, `not_found` for one that is not connected, `throttled`. */
  testConnection: atSite('product:manage')
    .input(ofProduct)
    .mutation(async ({ ctx, input }) => {
      const { services, actorIn, site, trace } = ctx;
      const found = await ctx.read((reading) => findClient(reading, site, input.productId));
      const trial = trialOf('connection', input.productId);
      await admitTry(services, actorIn(site.trustId, trace.actingAs), trial);
      return testConnection(services.settings, found);
    }),

  /** Disconnects a product, and signs everybody out of it. Refuses `product_unknown`, `not_found`. */
  endClient: provenAtSite('product:manage')
    .input(ofProduct)
    .mutation(({ ctx, input }) => ctx.run((uow) => endClient(uow, { ...input, site: ctx.site }))),

  /** Lets a product have the roster's ids, or no longer: for Account Owners. Refuses `product_unknown`, `not_found`. */
  allowRoster: provenAtSite('product:roster')
    .input(ofProduct.extend({ allowed: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => allowRoster(uow, { ...input, site: ctx.site }))),
};
