import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Whoever signs in at the provider, and what its id token says of them instead of the usual. */
type Claims = Readonly<Record<string, unknown>>;

interface Asked {
  readonly query: URLSearchParams;
  readonly claims: Claims;
}

/** The tenant that everybody belongs to here, unless a test says otherwise. */
export const tenant = '1b6a4f80-5c22-4a52-9d3b-6f4f3a1c7e10';

/** A name as the object id of an account: always the same one. */
export const objectOf = (who: string): string =>
  createHash('sha256')
    .update(who)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** What the id token says of somebody, as Entra writes it. */
export const entraClaims = (who: string): Claims => ({
  tid: tenant,
  oid: objectOf(who),
  preferred_username: who,
});

/** The same of whom the page was told: what follows the address tells accounts apart that have the same one. */
const claimsOf = (who: string): Claims => ({ ...entraClaims(who), preferred_username: who.split(' ')[0] });

const page = (query: string) => `<!doctype html><html lang="en"><title>Sign in at the provider</title>
<main><h1>Sign in at the provider</h1><form method="post" action="/consent?${query.replaceAll('&', '&amp;')}">
<label>Who are you? <input name="who"></label> <button>Continue</button></form></main></html>`;

/**
 * An OpenID provider as it stands in the standard: discovery, the page where somebody says who they are, tokens for a
 * code and the verifier of its challenge, once, and the keys.
 */
export async function startProvider({ port = 0, entra = false }: { port?: number; entra?: boolean } = {}) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Asked>();
  const server = createServer((request, response) => {
    const reply = async () => {
      const { status = 200, headers = {}, body } = await answer(request);
      response.writeHead(status, headers).end(body);
    };
    void reply();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  // Entra itself answers for every tenant, under its own name; otherwise this is the issuer of the one.
  const issuer = entra ? 'https://login.microsoftonline.com/{tenantid}/v2.0' : `${url}/${tenant}/v2.0`;

  const json = (value: unknown, status = 200) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });

  /** Lets somebody in: the address to go back to. */
  const admit = (query: URLSearchParams, claims: Claims): string => {
    const code = randomUUID();
    codes.set(code, { query, claims });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return back.href;
  };

  const token = async (form: URLSearchParams) => {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      asked?.query.get('code_challenge') === challenge &&
      asked.query.get('redirect_uri') === form.get('redirect_uri') &&
      form.get('client_secret') === 'a-secret-of-the-tests';
    if (!isRight) return json({ error: 'invalid_grant' }, 400);
    const { query, claims } = asked;
    const iat = Math.floor(Date.now() / 1000);
    const asked_for = { aud: query.get('client_id') ?? '', nonce: query.get('nonce') };
    const standard = { ...asked_for, iss: issuer, sub: randomUUID(), iat, exp: iat + 300 };
    const id_token = await new SignJWT({ ...standard, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey);
    return json({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token });
  };

  const answer = async (
    request: IncomingMessage,
  ): Promise<{ status?: number; headers?: Record<string, string>; body?: string }> => {
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    let sent = '';
    for await (const piece of request) sent += String(piece);
    const form = new URLSearchParams(sent);
    if (pathname.endsWith('/.well-known/openid-configuration')) return json(metadata);
    if (pathname === '/authorize')
      return { headers: { 'content-type': 'text/html' }, body: page(searchParams.toString()) };
    if (pathname === '/keys') return json({ keys: [jwk] });
    if (pathname === '/token') return token(form);
    if (pathname !== '/consent') return { status: 404 };
    return { status: 303, headers: { location: admit(searchParams, claimsOf(form.get('who') ?? '')) } };
  };

  const metadata = {
    issuer,
    authorization_endpoint: `${entra ? 'https://login.microsoftonline.com' : url}/authorize`,
    token_endpoint: `${entra ? 'https://login.microsoftonline.com' : url}/token`,
    jwks_uri: `${entra ? 'https://login.microsoftonline.com' : url}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };

  return {
    issuer,
    url,
    /** Signs somebody in there who was sent to `authorize`, without a browser; the query that they come back with. */
    signIn: (authorize: string, claims: Claims): string =>
      new URL(admit(new URL(authorize).searchParams, claims)).search.slice(1),
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
