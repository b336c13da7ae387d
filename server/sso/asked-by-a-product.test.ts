import { buildEndSessionUrl } from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedProduct } from '../testing/opened-product.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type ProductBrowser, type RunningSignIn } from '../testing/run-sign-in.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

/** Somebody whom Tracker sends to the portal to sign out, in a browser, and what they press there. */
async function asked() {
  const both = await openBoth(world, portal);
  const address = buildEndSessionUrl(both.tracker.config, {
    client_id: both.tracker.id,
    post_logout_redirect_uri: `https://${both.tracker.id}.example/bye`,
    state: 'kept',
  });
  await both.desk.browser.follow(address.href);
  const press = (form: Readonly<Record<string, string>>) => answer(both.desk.browser, form);
  const states = async (...opened: OpenedProduct[]) => {
    const said = [];
    for (const one of opened) said.push(await one.state());
    return said.join(' and ');
  };
  return { ...both, press, states };
}
function answer(browser: ProductBrowser, form: Readonly<Record<string, string>>): Promise<URL> {
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(browser.page()) ?? [];
  return browser.post(`${portal.url}/oidc/session/end/confirm`, { xsrf, ...form });
}

it('asks first: nothing has ended by following a link', async () => {
  const { desk, states } = await asked();

  expect(desk.browser.page()).toContain('Sign out of Tracker?');
  expect(await states(desk.tracker, desk.insights)).toBe('alive and alive');
  expect(await desk.own.whoIs()).not.toBeNull();
});

it('signs out of the portal and of all products in this browser, tells each once, and goes back to the product', async () => {
  const { desk, openIn, signIn, press, states, tracker } = await asked();
  const phone = await openIn(await signIn());

  const back = await press({ logout: 'yes' });

  expect(back.href).toBe(`https://${tracker.id}.example/bye?state=kept`);
  expect(await desk.own.whoIs()).toBeNull();
  expect(await phone.own.whoIs()).not.toBeNull();
  expect(await states(desk.tracker, desk.insights, phone.tracker, phone.insights)).toBe(
    'dead and dead and alive and alive',
  );
  expect((await noticesOf(world)).toSorted()).toEqual(['Insights signed_out due', 'Tracker signed_out due']);
  expect(await world.queued('tell-sign-outs')).toHaveLength(1);
});

it('leaves that product alone, when that is what they want', async () => {
  const { desk, press, states } = await asked();

  await press({});

  expect(await states(desk.tracker, desk.insights)).toBe('dead and alive');
  expect(await desk.own.whoIs()).not.toBeNull();
  expect(await noticesOf(world)).toEqual(['Tracker signed_out due']);
  expect(await world.audited()).toContain('product.left');
});

it('does nothing for an answer that was not asked for here', async () => {
  const { desk, states } = await asked();

  await desk.browser.post(`${portal.url}/oidc/session/end/confirm`, { xsrf: 'guessed', logout: 'yes' });

  expect(await states(desk.tracker, desk.insights)).toBe('alive and alive');
  expect(await desk.own.whoIs()).not.toBeNull();
});

it('leaves somebody else signed in who is at the portal in the same browser by now', async () => {
  const { desk, press } = await asked();
  const other = await addMember(world);
  await (await desk.own.api()).accounts.signIn({ email: other.email, password: other.password });

  await press({ logout: 'yes' });

  expect((await desk.own.whoIs())?.accountId).toBe(other.accountId);
  expect(await desk.tracker.state()).toBe('dead');
});
