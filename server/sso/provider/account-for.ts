import type { Account, FindAccount } from 'oidc-provider';
import { claimsFor } from '../claims.ts';
import { mayOpen } from '../may-open.ts';
import type { Services } from '../../unit-of-work.ts';
import { knownClient } from './client-metadata.ts';

/**
 * Who somebody is to a product, read at the moment a token is issued or used. Where a token is used and they may not open
 * the product any more, they are nobody. While they sign in it is the policy that says so: nobody there would be an error of ours.
 */
export function accountFor(services: Services): FindAccount {
  return async (ctx, accountId, token): Promise<Account | undefined> => {
    const clientId = token === undefined ? ctx.oidc.client?.clientId : token.clientId;
    const client = clientId === undefined ? null : await knownClient(services, clientId);
    if (token !== undefined && (client === null || !(await mayOpen(services, client.productId, accountId))))
      return undefined;
    return {
      accountId,
      async claims() {
        const person = client && (await claimsFor(services, { ...client, accountId }));
        if (!client || !person) return { sub: accountId };
        const { name, email, roles, rosterIds } = person;
        // By a token that was given before, too, a product is told no more than it may know now.
        const may = (scope: string) => client.scopes.includes(scope);
        return {
          sub: accountId, // made pairwise by the provider
          ...(may('profile') && { name }),
          ...(may('email') && email !== null && { email, email_verified: true }),
          ...(may('roles') && { roles }),
          ...(client.rosterAllowed && { roster_ids: rosterIds }),
        };
      },
    };
  };
}
