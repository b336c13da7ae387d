import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { ownCookie } from '../accounts/own-cookie.ts';
import { beginStep } from '../accounts/sign-in-step.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { callbackUrl } from './callback-url.ts';
import { providerClient } from './provider-client.ts';
import { stepMinutes, type Provider } from './rules.ts';
import { stepSecrets } from './step-secrets.ts';

interface Beginning {
  readonly provider: Provider;
  /** The page to go on to afterwards. */
  readonly to: string;
  /** Who connects an account there with their own, in this session; null to sign in. */
  readonly person: Pick<SignedIn, 'accountId' | 'sessionId'> | null;
}

/**
 * Sends somebody to a provider: the address to go to, and the cookie without which nobody completes it, for ten minutes.
 * Refuses `not_found` and `provider_refused` as {@link providerClient} does.
 */
export async function beginProvider(
  services: Services,
  actor: Actor,
  { provider, to, person }: Beginning,
): Promise<{ url: string; cookie: string }> {
  const { settings } = services;
  const client = await providerClient(settings, provider);
  const { accountId = null, sessionId = null } = person ?? {};
  const token = await unitOfWork(services, actor, (uow) =>
    beginStep(uow, { purpose: provider, minutes: stepMinutes, accountId, sessionId, facts: { to } }),
  );
  const { state, nonce, verifier } = stepSecrets(token);
  const url = buildAuthorizationUrl(client, {
    redirect_uri: callbackUrl(settings, provider).href,
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // The browser in a staff room is signed in there as somebody else.
    prompt: 'select_account',
  });
  return { url: url.href, cookie: ownCookie(settings, 'provider', token, stepMinutes * 60) };
}
