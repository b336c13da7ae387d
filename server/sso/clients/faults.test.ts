import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectInOffice } from '../../testing/connect-in-office.ts';
import { addMember } from '../../testing/member.ts';
import { runSignIn, type RunningSignIn } from '../../testing/run-sign-in.ts';
import { createWorld } from '../../testing/world.ts';
import { noteFault } from './note-fault.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const back = 'http://localhost:4200/cb';

/** Tracker as the office connects it, in somebody's browser, with the library that a product would use. */
async function connected(authenticate: (secret: string) => client.ClientAuth = client.ClientSecretPost) {
  const office = await connectInOffice(world, 'Tracker', {
    redirectUris: [back, 'https://tracker.example/cb'],
    startUri: 'http://localhost:4200/start',
  });
  const { personId, signIn } = await addMember(world);
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  await office.api.invitations.send({ site: world.trust.riverside, personId, offers });
  const browser = portal.browser(await signIn());
  const execute = { execute: [client.allowInsecureRequests] };
  const issuer = new URL(`${portal.url}/oidc`);
  const auth = authenticate(office.secret ?? '');
  const config = await client.discovery(issuer, office.clientId, undefined, auth, execute);
  const verifier = client.randomPKCECodeVerifier();
  const asked = {
    redirect_uri: back,
    scope: 'openid roles',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  const ask = (change: Readonly<Record<string, string>> = {}) =>
    browser.follow(client.buildAuthorizationUrl(config, { ...asked, ...change }).href);
  const exchange = (answer: URL) =>
    client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, idTokenExpected: true });
  const faults = async () => {
    const listed = await office.api.sso.faults({ site: office.site, productId: office.productId });
    return listed.map(({ code, detail, times }) => [code, detail, times]);
  };
  return { ...office, ask, exchange, faults, config };
}

it.each([
  ['in the form', client.ClientSecretPost],
  ['in the header', client.ClientSecretBasic],
])('signs people in with what the office was shown, %s, and finds no fault', async (_, authenticate) => {
  const { ask, exchange, faults, api, site, productId } = await connected(authenticate);

  const tokens = await exchange(await ask({ scope: 'openid roles offline_access', prompt: 'consent' }));

  expect(tokens.claims()?.['roles']).toMatchObject([{ role: 'Full Edit' }]);
  expect(tokens.refresh_token).toBeDefined();
  expect(await faults()).toEqual([]);
  const { rows } = await api.sso.signIns({ site, productId });
  expect(rows).toMatchObject([
    { who: 'Mei Herrera', roles: ['Full Edit, Riverside Primary'], endedAt: null, notice: null },
  ]);
});

it('keeps what the product asks in a wrong way, once each, without what may be secret', async () => {
  const { ask, faults, config } = await connected();

  await ask({ redirect_uri: 'https://evil.example/cb?code=secret' });
  await ask({ redirect_uri: 'https://evil.example/cb?code=other' });
  await ask({ code_challenge: '', code_challenge_method: '' });
  await ask({ scope: 'openid email roster' });
  await ask({ response_type: 'token' });
  await portal
    .browser()
    .follow(
      `${portal.url}/oidc/session/end?client_id=${config.clientMetadata().client_id}&post_logout_redirect_uri=https://x.example`,
    );

  expect(Object.fromEntries((await faults()).map(([code, ...rest]) => [code, rest]))).toEqual({
    redirect_address: ['https://evil.example/cb?…', 2],
    pkce_missing: ['', 1],
    scope_refused: ['roster', 1],
    answer_kind: ['token', 1],
    sign_out_address: ['https://x.example', 1],
  });
});

it('keeps a secret that is over, and a code that is used twice', async () => {
  const { ask, exchange, faults, api, site, productId } = await connected();
  const answer = await ask();
  await exchange(answer);

  await expect(exchange(answer)).rejects.toThrow();
  await api.sso.renewSecret({ site, productId });
  await expect(exchange(await ask())).rejects.toThrow();

  expect(await faults()).toEqual(
    expect.arrayContaining([
      ['secret_wrong', '', 1],
      ['code_used', '', 1],
    ]),
  );
});

it('ends with the connection: nobody signs in any more, and who was signed in is not', async () => {
  const { ask, exchange, api, site, productId, clientId, config } = await connected();
  const tokens = await exchange(await ask());

  expect(await api.sso.endClient({ site, productId })).toMatchObject({ signedOut: 1 });

  const left = await world.rows('select from oidc_record where client_id = $1', [clientId]);
  expect(left).toEqual([]);
  await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow();
  expect((await ask()).searchParams.has('code')).toBe(false);
  const { rows } = await api.sso.signIns({ site, productId });
  expect(rows).toMatchObject([{ endReason: 'client_ended', notice: { state: 'due', attempts: 0 } }]);
});

it('keeps the last fifty, and of a flood no more than thirty different ones a minute', async () => {
  const { clientId, api, site, productId } = await connected();
  const note = (name: string) =>
    noteFault(world.services, { clientId, code: 'redirect_address', detail: `https://${name}.example/` });
  for (let minute = 0; minute < 3; minute++) {
    for (let number = 0; number < 35; number++) await note(`m${minute}-${number}`);
    world.pass({ seconds: 61 });
  }

  const kept = (await api.sso.faults({ site, productId })).map(({ detail }) => detail);

  expect(kept).toHaveLength(50);
  expect(kept).toContain('https://m2-29.example/');
  expect(kept).not.toContain('https://m2-30.example/');
});

it('keeps nothing for an id that nobody has, and shows no trick of writing', async () => {
  const { clientId, faults } = await connected();

  await noteFault(world.services, { clientId: 'nobody-has-it', code: 'secret_wrong', detail: '' });
  await noteFault(world.services, {
    clientId,
    code: 'scope_refused',
    detail: `a\u0000b\u202Ec\uD800${'x'.repeat(400)}`,
  });

  expect(await faults()).toEqual([['scope_refused', `a?b?c?${'x'.repeat(294)}`, 1]]);
});
