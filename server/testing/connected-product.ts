import { createHash, randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import type { RunningSignIn } from './run-sign-in.ts';
import type { World } from './world.ts';

/** What a product is registered with; the rest is as usual. */
export interface Connection {
  readonly product?: string;
  readonly isPublic?: boolean;
  readonly signOutUri?: string | null;
  readonly needsFactor?: boolean;
  readonly rosterAllowed?: boolean;
}

const insert = `
  insert into oidc_client (id, trust_id, product_id, kind, secret_hash, secret_made_at, redirect_uris, after_sign_out_uris, sign_out_uri,
    scopes, roster_allowed, needs_factor, registered_at)
  select $1, trust_id, id, $3, $4, gatehouse_now(), $5, $6, $7, $8, $9, $10, gatehouse_now() from product
  where trust_id = app_trust() and name = $2`;

/** A product of the world's trust that signs people in by the portal, with the library that a real one would use. */
export async function connectProduct(
  world: World,
  signIn: RunningSignIn,
  {
    product = 'Tracker',
    isPublic = false,
    signOutUri = null,
    needsFactor = false,
    rosterAllowed = false,
  }: Connection = {},
) {
  const id = `test-${randomBytes(8).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  const redirectUri = `https://${id}.example/callback`;
  await world.run(({ sql }) =>
    sql(insert, [
      id,
      product,
      isPublic ? 'public' : 'confidential',
      isPublic ? null : createHash('sha256').update(secret).digest(),
      [redirectUri],
      [`https://${id}.example/bye`],
      signOutUri,
      ['openid', 'profile', 'email', 'roles', ...(rosterAllowed ? ['roster'] : [])],
      rosterAllowed,
      needsFactor,
    ]),
  );
  const config = await client.discovery(
    new URL(`${signIn.url}/oidc`),
    id,
    undefined,
    isPublic ? client.None() : client.ClientSecretPost(secret),
    { execute: [client.allowInsecureRequests] },
  );

  /** Begins a sign-in: where the browser is sent, and what the product keeps meanwhile. */
  async function start(more: Readonly<Record<string, string>> = {}) {
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: `openid profile email roles${rosterAllowed ? ' roster' : ''}`,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...more,
    });
    return { address, checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce } };
  }

  return {
    id,
    secret,
    config,
    redirectUri,
    start,
    /** The whole of it, in one browser. Fails where the browser does not come back with a code. */
    async signIn(
      browser: { follow(address: string): Promise<URL> },
      more?: Readonly<Record<string, string>>,
    ) {
      const { address, checks } = await start(more);
      const back = await browser.follow(address.href);
      return client.authorizationCodeGrant(config, back, checks);
    },
    refresh: (token: string) => client.refreshTokenGrant(config, token),
    userinfo: (token: string) => client.fetchUserInfo(config, token, client.skipSubjectCheck),
    introspect: (token: string) => client.tokenIntrospection(config, token),
  };
}

export type ConnectedProduct = Awaited<ReturnType<typeof connectProduct>>;
