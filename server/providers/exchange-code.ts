import { authorizationCodeGrant } from 'openid-client';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { callbackUrl } from './callback-url.ts';
import { logProviderFault } from './log-provider-fault.ts';
import { providerClient } from './provider-client.ts';
import { identityOf, type Provider, type ProvenIdentity } from './rules.ts';
import type { StepSecrets } from './step-secrets.ts';

interface Answered {
  readonly provider: Provider;
  /** What the provider's answer brought: the query of the address. */
  readonly query: URLSearchParams;
  readonly secrets: StepSecrets;
  readonly requestId: string;
}

/**
 * Asks the provider who came back, outside any transaction. Signature, issuer, audience, nonce and time of what it says
 * are checked. Refuses `provider_refused` for all that goes wrong there, also when somebody pressed Cancel.
 */
export async function exchangeCode(
  settings: Settings,
  { provider, query, secrets, requestId }: Answered,
): Promise<ProvenIdentity> {
  const client = await providerClient(settings, provider);
  const url = callbackUrl(settings, provider);
  url.search = query.toString();
  try {
    const tokens = await authorizationCodeGrant(client, url, {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.verifier,
      idTokenExpected: true,
    });
    const identity = identityOf(provider, tokens.claims() ?? {});
    if (identity !== null) return identity;
    throw new Error('the id token does not say whose account it is');
  } catch (error) {
    if (query.get('error') !== 'access_denied') logProviderFault(provider, error, requestId);
    throw new Refusal('provider_refused');
  }
}
