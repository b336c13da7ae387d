import { quoted, type SampleFacts } from './sample-facts.ts';

/** openid-client 6 for Node. */
export const nodeSample = ({ issuer, clientId, redirectUri, scope, keepsSecret, isPlain }: SampleFacts) => `\
import * as client from 'openid-client';

const config = await client.discovery(
  new URL(${quoted(issuer)}),
  ${quoted(clientId)},
  undefined,
  ${keepsSecret ? 'client.ClientSecretPost(process.env.GATEHOUSE_CLIENT_SECRET)' : 'client.None()'},${isPlain ? '\n  { execute: [client.allowInsecureRequests] },' : ''}
);
const redirect_uri = ${quoted(redirectUri)};

// Begin: keep these in the session of whoever signs in, and send them to the address.
export async function begin(session) {
  session.verifier = client.randomPKCECodeVerifier();
  session.state = client.randomState();
  session.nonce = client.randomNonce();
  return client.buildAuthorizationUrl(config, {
    redirect_uri,
    scope: ${quoted(scope)},
    code_challenge: await client.calculatePKCECodeChallenge(session.verifier),
    code_challenge_method: 'S256',
    state: session.state,
    nonce: session.nonce,
  });
}

// They come back: who they are, and what they may do.
export async function finish(session, address) {
  const tokens = await client.authorizationCodeGrant(config, new URL(address), {
    pkceCodeVerifier: session.verifier,
    expectedState: session.state,
    expectedNonce: session.nonce,
  });
  const { sub, sid, roles } = tokens.claims();
  return { sub, sid, roles, refresh: tokens.refresh_token };
}
`;
