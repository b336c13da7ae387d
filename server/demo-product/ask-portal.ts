import { createRemoteJWKSet } from 'jose';
import * as client from 'openid-client';
import type { DemoProduct } from './demo-settings.ts';
import { readClaims } from './read-claims.ts';
import { readLogoutToken } from './read-logout-token.ts';

/** What has to be the same when somebody comes back from the portal. */
export interface Checks {
  readonly pkceCodeVerifier: string;
  readonly expectedState: string;
  readonly expectedNonce: string;
}

const scope = 'openid profile email roles';

/** The portal, as one product speaks with it. What it says of itself is asked for once it is needed: it may start later. */
export function askPortal(issuer: string, { clientId, secret, url }: DemoProduct) {
  let known: Promise<{ config: client.Configuration; keys: ReturnType<typeof createRemoteJWKSet> }> | null =
    null;

  async function look() {
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    const auth = client.ClientSecretBasic(secret);
    const config = await client.discovery(new URL(issuer), clientId, undefined, auth, { execute });
    return { config, keys: createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? issuer)) };
  }
  function portal() {
    known ??= look().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  }
  const answer = (tokens: Awaited<ReturnType<typeof client.refreshTokenGrant>>) => ({
    ...readClaims(tokens.claims()),
    idToken: tokens.id_token ?? '',
    refreshToken: tokens.refresh_token ?? null,
  });

  return {
    /** Begins a sign-in: where the browser is sent, and what is kept meanwhile. */
    async start(): Promise<{ address: string; checks: Checks }> {
      const { config } = await portal();
      const pkceCodeVerifier = client.randomPKCECodeVerifier();
      const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: `${url}/signed-in`,
        scope,
        code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
        state: expectedState,
        nonce: expectedNonce,
      });
      return { address: address.href, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
    },
    /** Completes it with the query that they came back with: who they are, and the tokens. */
    async finish(query: string, checks: Checks) {
      const { config } = await portal();
      return answer(
        await client.authorizationCodeGrant(config, new URL(`${url}/signed-in${query}`), {
          ...checks,
          idTokenExpected: true,
        }),
      );
    },
    /** Asks who they are now. The old token is good for nothing afterwards. */
    async renew(refreshToken: string) {
      const { config } = await portal();
      return answer(await client.refreshTokenGrant(config, refreshToken));
    },
    /** Where somebody is sent who signs out here, so that they may sign out of everything. */
    async signOutAddress(idToken: string): Promise<string> {
      const { config } = await portal();
      const query = { id_token_hint: idToken, post_logout_redirect_uri: `${url}/signed-out` };
      return client.buildEndSessionUrl(config, query).href;
    },
    /** Whom a sign-out notice is about; throws for one that the portal did not write to this product. */
    async heard(logoutToken: string) {
      const { config, keys } = await portal();
      return readLogoutToken(logoutToken, keys, { issuer: config.serverMetadata().issuer, clientId });
    },
  };
}

export type Portal = ReturnType<typeof askPortal>;

/** Whether the portal said no, and was not merely out of reach. */
export const isRefusal = (error: unknown): boolean => error instanceof client.ResponseBodyError;
