import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { SignedIn } from '../../trust/site.ts';
import type { Services } from '../../unit-of-work.ts';
import { leaveProduct } from '../sessions/leave-product.ts';
import { signOutHere } from '../sessions/sign-out-here.ts';
import { knownClient } from './client-metadata.ts';

/**
 * What follows when somebody has answered the question of a product whether they want to sign out: of everything in this
 * browser, the portal too, or of that product alone. The provider has already ended what it kept.
 */
export function afterSignOut(
  services: Services,
  person: (request: IncomingMessage) => Promise<SignedIn | null>,
) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const { route, session, params, entities } = ctx.oidc ?? {};
    const accountId = session?.accountId;
    if (route !== 'end_session_confirm' || ctx.status !== 303 || session === undefined || !accountId) return;
    const of = { accountId, uid: session.uid };
    if (params?.['logout']) return signOutHere(services, { ...of, here: await person(ctx.req) });
    const client = entities?.Client && (await knownClient(services, entities.Client.clientId));
    if (client) await leaveProduct(services, { ...of, client });
  };
}
