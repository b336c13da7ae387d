import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct, type ConnectedProduct } from '../testing/connected-product.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

async function inTracker(connection: Parameters<typeof connectProduct>[2] = {}) {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal, connection);
  const browser = portal.browser(await member.signIn());
  return { member, tracker, browser };
}

const tokenOf = (product: ConnectedProduct, form: Readonly<Record<string, string>>) =>
  fetch(`${portal.url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${product.id}:${product.secret}`).toString('base64')}` },
    body: new URLSearchParams(form),
  });

it('sends nobody to an address that is not on the list, however near it is', async () => {
  const { tracker, browser } = await inTracker();
  for (const other of [
    'https://evil.example/callback',
    `${tracker.redirectUri}/`,
    `${tracker.redirectUri}?x=1`,
    `${tracker.redirectUri}/../evil`,
    tracker.redirectUri.replace('https:', 'http:'),
    tracker.redirectUri.replace('.example', '.example.evil.test'),
  ]) {
    const { address } = await tracker.start({ redirect_uri: other });

    const stopped = await browser.follow(address.href);

    expect(stopped.origin, other).toBe(portal.url);
    expect(browser.page()).toContain('is not set up right');
  }
});

it.each([true, false])(
  'asks every product for PKCE, and for nothing weaker than S256 (public: %s)',
  async (isPublic) => {
    const { tracker, browser } = await inTracker({ isPublic });
    const { address } = await tracker.start();
    for (const change of [
      { code_challenge: null, code_challenge_method: null },
      { code_challenge: null },
      { code_challenge_method: null },
      { code_challenge_method: 'plain' },
    ]) {
      const weak = new URL(address);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) weak.searchParams.delete(name);
        else weak.searchParams.set(name, value);
      }

      const back = await browser.follow(weak.href);

      expect(back.searchParams.get('code'), JSON.stringify(change)).toBeNull();
      expect(back.searchParams.get('error'), JSON.stringify(change)).toBe('invalid_request');
    }
  },
);

it('gives nothing for a code with another verifier', async () => {
  const { tracker, browser } = await inTracker();
  const { address, checks } = await tracker.start();
  const back = await browser.follow(address.href);

  const stolen = client.authorizationCodeGrant(tracker.config, back, {
    ...checks,
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
  });

  await expect(stolen).rejects.toMatchObject({ error: 'invalid_grant' });
});

it('takes a code once: whoever plays it again ends what was given for it', async () => {
  const { tracker, browser } = await inTracker();
  const { address, checks } = await tracker.start();
  const back = await browser.follow(address.href);
  const tokens = await client.authorizationCodeGrant(tracker.config, back, checks);

  const replay = client.authorizationCodeGrant(tracker.config, back, checks);

  await expect(replay).rejects.toMatchObject({ error: 'invalid_grant' });
  expect(await tracker.introspect(tokens.access_token)).toEqual({ active: false });
  await expect(tracker.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });
});

it('takes a code once, also of twenty who bring it at the same instant', async () => {
  const { tracker, browser } = await inTracker();
  const { address, checks } = await tracker.start();
  const back = await browser.follow(address.href);

  const all = Array.from({ length: 20 }, () => client.authorizationCodeGrant(tracker.config, back, checks));
  const answers = await Promise.allSettled(all);

  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
});

it('takes a refresh token once: an old one that comes back ends the whole chain', async () => {
  const { tracker, browser } = await inTracker();
  const first = await tracker.signIn(browser);
  const second = await tracker.refresh(first.refresh_token ?? '');

  await expect(tracker.refresh(first.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });

  await expect(tracker.refresh(second.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });
});

it('keeps what one product was given from every other', async () => {
  const { member, tracker, browser } = await inTracker();
  await member.give('Full Edit', 'Insights', world.trust.id);
  const insights = await connectProduct(world, portal, { product: 'Insights' });
  const tokens = await tracker.signIn(browser);
  const { address, checks } = await tracker.start();
  const back = await browser.follow(address.href);
  const form = { grant_type: 'authorization_code', redirect_uri: tracker.redirectUri };

  expect(await insights.introspect(tokens.access_token)).toEqual({ active: false });
  await expect(insights.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  const code = back.searchParams.get('code') ?? '';
  const others = await tokenOf(insights, { ...form, code, code_verifier: checks.pkceCodeVerifier });
  expect(await others.json()).toMatchObject({ error: 'invalid_grant' });
});

it('knows no product by a wrong secret, nor by the hash that we keep of the right one', async () => {
  const { tracker } = await inTracker();
  const [kept] = await world.database.asOwner<{ hash: Buffer }>(
    'select secret_hash as hash from oidc_client where id = $1',
    [tracker.id],
  );
  const form = { grant_type: 'refresh_token', refresh_token: 'x' };
  for (const secret of ['wrong', kept?.hash.toString('base64url') ?? '', kept?.hash.toString('hex') ?? '']) {
    const answer = await tokenOf({ ...tracker, secret }, form);
    expect(answer.status, secret).toBe(401);
  }
  expect((await tokenOf(tracker, form)).status).toBe(400);
});

it('lets nobody in by a token that was changed, or of nobody', async () => {
  const { tracker, browser } = await inTracker();
  const { access_token: token } = await tracker.signIn(browser);
  const last = token.at(-1) === 'A' ? 'B' : 'A';
  for (const other of [`${token.slice(0, -1)}${last}`, `${token}A`, 'x', '']) {
    const answer = await fetch(`${portal.url}/oidc/me`, { headers: { authorization: `Bearer ${other}` } });
    expect([400, 401], other).toContain(answer.status);
  }
});

it('knows a product no more that was retired, or whose connection was ended', async () => {
  const { tracker, browser } = await inTracker();
  await world.run(({ sql }) =>
    sql('update oidc_client set ended_at = gatehouse_now() where id = $1', [tracker.id]),
  );

  await browser.follow((await tracker.start()).address.href);

  expect(browser.page()).toContain('The portal does not know this product');
});
