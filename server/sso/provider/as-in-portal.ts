import type { IncomingMessage } from 'node:http';
import type { Client, KoaContextWithOIDC } from 'oidc-provider';
import type { Services } from '../../unit-of-work.ts';
import { mayOpen } from '../may-open.ts';
import { knownClient } from './client-metadata.ts';
import { loginOf } from './login-of.ts';
import type { PortalPerson } from './portal-person.ts';

type Person = (request: IncomingMessage) => Promise<PortalPerson | null>;

/**
 * Has the provider's session say what the portal's says in the same browser, before it is decided by it: how and when they
 * proved who they are. Whoever is signed in to the portal alone is signed in here, too, where a product asks to be answered
 * without a page, and they may open it as they are; otherwise nothing is kept, and it is told that somebody has to sign in.
 */
export function asInPortal(services: Services, person: Person) {
  return async ({ req, oidc }: KoaContextWithOIDC, _value: unknown, client: Client): Promise<void> => {
    const { session, prompts } = oidc;
    const here = await person(req);
    if (here === null || session === undefined) return;
    const { ts: loginTs, ...login } = loginOf(here);
    if (session.accountId === undefined) {
      if (!prompts.has('none') || !(await maySilently(services, here, client.clientId))) return;
      session.resetIdentifier();
    } else {
      const isSame = session.loginTs === loginTs && session.amr?.join() === login.amr.join();
      if (session.accountId !== here.accountId || isSame) return;
    }
    session.loginAccount({ ...login, loginTs });
  };
}

async function maySilently(
  services: Services,
  { accountId, factor }: PortalPerson,
  clientId: string,
): Promise<boolean> {
  const client = await knownClient(services, clientId);
  if (client === null || factor === 'missing' || (client.needsFactor && factor !== 'proven')) return false;
  return mayOpen(services, client.productId, accountId);
}
