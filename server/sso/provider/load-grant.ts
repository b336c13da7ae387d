import { randomBytes } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { knownClient } from './client-metadata.ts';

type MayOpen = (services: Services, productId: string, accountId: string) => Promise<boolean>;

/** What somebody has allowed a product to know of them: what the school lets it ask for, for everybody who may open it. */
export function loadGrant(services: Services, mayOpen: MayOpen) {
  return async ({ oidc }: KoaContextWithOIDC) => {
    const { client, session, provider } = oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const known = session.grantIdFor(client.clientId);
    const before = known === undefined ? undefined : await provider.Grant.find(known);
    const isOver =
      known !== undefined && (await wasEnded(services, client.clientId, session.sidFor(client.clientId)));
    if (before?.accountId === session.accountId && !isOver) {
      // What it may know by now, of somebody who was there before.
      const scope = client.scope ?? 'openid';
      const granted = before.getOIDCScope().split(' ');
      if (!scope.split(' ').every((each) => granted.includes(each))) {
        before.addOIDCScope(scope);
        await before.save();
      }
      return before;
    }
    const product = await knownClient(services, client.clientId);
    if (product === null || !(await mayOpen(services, product.productId, session.accountId)))
      return undefined;
    // Signed in once before in this browser, and out of it since: news of that, told late, must not end what begins now.
    if (known !== undefined) session.sidFor(client.clientId, randomBytes(16).toString('base64url'));
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope(client.scope ?? 'openid');
    await grant.save();
    return grant;
  };
}

async function wasEnded(services: Services, clientId: string, sid: string | undefined): Promise<boolean> {
  if (sid === undefined) return false;
  const [row] = await unitOfWork(services, systemActor('sign-in of products', null), ({ sql }) =>
    sql<{ over: boolean }>('select product_session_over($1, $2) as over', [clientId, sid]),
  );
  return row?.over === true;
}
