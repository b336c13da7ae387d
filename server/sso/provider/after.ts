import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { SignedIn } from '../../trust/site.ts';
import type { Services } from '../../unit-of-work.ts';
import { noteSeen, noteSignIn } from '../sessions/note-sign-in.ts';
import { knownClient } from './client-metadata.ts';

/** Writes down, before the answer leaves, who was let into a product, and whose tokens a product asked for again. */
export function after(services: Services, person: (request: IncomingMessage) => Promise<SignedIn | null>) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const { entities, session } = ctx.oidc ?? {};
    const code = entities?.RefreshToken ?? entities?.AuthorizationCode;
    const clientId = entities?.Client?.clientId;
    if (code?.sid === undefined || clientId === undefined) return;
    const client = await knownClient(services, clientId);
    if (client === null) return;
    if (ctx.oidc.route === 'token') return noteSeen(services, client, code.sid);
    const here = await person(ctx.req);
    if (here === null || session === undefined || code.accountId !== here.accountId) return;
    await noteSignIn(services, { client, person: here, sid: code.sid, uid: session.uid });
  };
}
