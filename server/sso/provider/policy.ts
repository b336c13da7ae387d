import type { IncomingMessage } from 'node:http';
import { interactionPolicy, type interactionPolicy as Policy, type KoaContextWithOIDC } from 'oidc-provider';
import type { SignedIn } from '../../trust/site.ts';
import type { Services } from '../../unit-of-work.ts';
import { mayOpen } from '../may-open.ts';
import { knownClient } from './client-metadata.ts';

type Person = (request: IncomingMessage) => Promise<SignedIn | null>;

const { Check, Prompt, base } = interactionPolicy;

/**
 * What stands between somebody and a product, in this order: they are signed in to the portal at this moment, in this
 * browser; with a second step, where the product asks for one; and they may open it. Nobody is asked for consent: the school has decided.
 */
export function policyFor(services: Services, person: Person): Policy.DefaultPolicy {
  const policy = base();
  const isSomebodyElse = async ({ req, oidc }: KoaContextWithOIDC) => {
    const here = await person(req);
    return here === null || here.accountId !== oidc.session?.accountId;
  };
  policy.get('login')?.checks.add(new Check('portal_session', 'sign in to the portal first', isSomebodyElse));
  policy.remove('consent');

  const lacksStep = async ({ req, oidc }: KoaContextWithOIDC) => {
    const [here, client] = await Promise.all([person(req), clientOf(services, oidc)]);
    if (here === null || here.factor === 'proven') return false;
    return here.factor === 'missing' || client?.needsFactor === true;
  };
  policy.add(
    new Prompt(
      { name: 'factor', requestable: false },
      new Check('second_step', 'a second step is needed', 'interaction_required', lacksStep),
    ),
  );

  const mayNot = async ({ oidc }: KoaContextWithOIDC) => {
    const [client, accountId] = [await clientOf(services, oidc), oidc.session?.accountId];
    return (
      client === null || accountId === undefined || !(await mayOpen(services, client.productId, accountId))
    );
  };
  policy.add(
    new Prompt(
      { name: 'access', requestable: false },
      new Check('no_access', 'this person has no access to the product', 'access_denied', mayNot),
    ),
  );
  // Some libraries ask for consent, to be given refresh tokens. Nobody is shown anything: see `interaction.ts`.
  policy.add(new Prompt({ name: 'consent', requestable: true }));
  return policy;
}

const clientOf = async (services: Services, { client }: KoaContextWithOIDC['oidc']) =>
  client === undefined ? null : knownClient(services, client.clientId);
