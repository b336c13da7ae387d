import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signingKeys } from '../sso/signing-keys/signing-keys.ts';
import { connectDemoProducts } from '../db/connect-demo-products.ts';
import { memoryBrowser } from '../testing/memory-browser.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';
import { productApp } from './product-app.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const url = 'http://127.0.0.1:3001';
const event = 'http://schemas.openid.net/event/backchannel-logout';

/** Somebody who is signed in to Tracker, as it runs beside the demo. */
async function visitor() {
  const [tracker] = await connectDemoProducts(world.services, world.trust.id, {
    addresses: [{ name: 'Tracker', url }],
    secretOf: () => 'a secret',
  });
  const clientId = tracker?.clientId ?? '';
  const app = productApp(`${portal.url}/oidc`, {
    name: 'Tracker',
    about: 'Progress',
    clientId,
    secret: 'a secret',
    url,
  });
  const member = await productMember(world);
  const inPortal = portal.browser(await member.signIn());
  const page = memoryBrowser(app, url);
  const away = await page.open('/sign-in');
  const back = await inPortal.follow(away.leadsTo);
  await page.open(`${back.pathname}${back.search}`);
  const notice = async (more: Readonly<Record<string, unknown>> = {}, typ = 'logout+jwt', aud = clientId) => {
    const [session] = await world.rows<{ subject: string; sid: string }>(
      'select subject, sid from product_session where client_id = $1 and ended_at is null',
      [clientId],
    );
    const [key] = await signingKeys(world.services);
    if (key === undefined) throw new Error('there is no key');
    return new SignJWT({ events: { [event]: {} }, sid: session?.sid, ...more })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ })
      .setIssuer(`${portal.url}/oidc`)
      .setAudience(aud)
      .setSubject(session?.subject ?? '')
      .setIssuedAt()
      .setExpirationTime('2m')
      .setJti('one')
      .sign(createPrivateKey({ key: { ...key.jwk }, format: 'jwk' }));
  };
  const tell = async (token: string) =>
    (
      await app.request(`${url}/back-channel-logout`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;
  return { member, page, other: memoryBrowser(app, url), notice, tell };
}

it('shows who is signed in, as what and where', async () => {
  const { page } = await visitor();

  expect((await page.open('/')).text).toMatch(/Mei Herrera[^]*Full Edit, Riverside Primary/);
});

it('lets go of somebody as soon as the portal says so, once and for all', async () => {
  const { page, notice, tell } = await visitor();
  const token = await notice();

  expect(await tell(token)).toBe(204);

  expect((await page.open('/')).text).toContain('You were signed out at');
  expect(await tell(token)).toBe(204);
});

it('hears nobody but the portal, and nothing that is for another product', async () => {
  const { page, notice, tell } = await visitor();
  const token = await notice();
  const [head, , signature] = token.split('.');
  const forged = `${head}.${Buffer.from('{"sub":"x"}').toString('base64url')}.${signature}`;

  for (const wrong of [
    '',
    'x',
    forged,
    await notice({}, 'JWT'),
    await notice({}, 'logout+jwt', 'parents-evening'),
    await notice({ nonce: 'n' }),
    await notice({ events: {} }),
  ])
    expect(await tell(wrong)).toBe(400);

  expect((await page.open('/')).text).toContain('Signed in as');
});

it('is told no by the portal when it asks again after the access has ended', async () => {
  const { page, member } = await visitor();

  const [held] = await world.rows<{ id: string }>('select id from "grant" where account_id = $1', [
    member.accountId,
  ]);
  await member.owner.access.removeRole({ site: member.site, grantId: held?.id ?? '' });
  await page.send('/renew');

  expect((await page.open('/')).text).toContain('The portal would not renew your sign-in');
});

it('takes a sign-in once, in the browser that began it, and forms of its own pages alone', async () => {
  const { page, other } = await visitor();

  expect((await page.open('/signed-in?code=a&state=b')).status).toBe(400);
  const { searchParams } = new URL((await page.open('/sign-in')).leadsTo);
  const back = `/signed-in?code=a&state=${searchParams.get('state')}`;
  expect((await other.open(back)).status).toBe(400);
  expect((await page.open(back)).status).toBe(502);
  expect((await page.open(back)).status).toBe(400);
  expect((await page.send('/sign-out', 'https://evil.example')).status).toBe(403);
  expect((await page.open('/')).text).toContain('Signed in as');
  expect((await page.send('/sign-out')).leadsTo).toContain('/oidc/session/end');
  expect((await page.open('/')).text).toContain('You left by yourself');
});
