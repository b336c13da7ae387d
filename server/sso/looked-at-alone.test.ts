import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const kept = () =>
  world.run(({ sql }) =>
    sql<{ model: string }>(
      `select model from oidc_record union all select 'entered' from product_session order by 1`,
    ),
  );

it.each([
  ['a HEAD, as a link scanner sends it', 'HEAD', 'accept', '*/*', 405],
  ['a prefetch by the browser', 'GET', 'sec-purpose', 'prefetch;prerender', 503],
  ['a prefetch by an older one', 'GET', 'purpose', 'prefetch', 503],
])('lets nobody into a product by %s', async (_, method, name, value, status) => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = await member.signIn();
  const { address } = await tracker.start();

  const answer = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { [name]: value, cookie: browser.cookies() },
  });

  expect(answer.status).toBe(status);
  expect(answer.headers.get('location')).toBeNull();
  expect(await kept()).toEqual([]);
});

it('does not end a sign-in that waits because its way back was looked at ahead', async () => {
  const tracker = await connectProduct(world, portal);
  const { address } = await tracker.start();
  const begun = await fetch(address, { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const back = `${portal.url}${begun.headers.get('location')}/back`;

  const ahead = await fetch(back, { redirect: 'manual', headers: { cookie, 'sec-purpose': 'prefetch' } });
  const head = await fetch(back, { method: 'HEAD', redirect: 'manual', headers: { cookie } });

  expect([ahead.status, head.status]).toEqual([503, 405]);
  expect(await kept()).toEqual([{ model: 'Interaction' }]);
});

it('answers a HEAD for what anybody may read', async () => {
  const answer = await fetch(`${portal.url}/oidc/.well-known/openid-configuration`, { method: 'HEAD' });
  expect(answer.status).toBe(200);
});

it('keeps nothing large, and nothing ahead of time, for those whom nobody knows', async () => {
  const tracker = await connectProduct(world, portal, { isPublic: true });
  const { address } = await tracker.start({ state: 'x'.repeat(20_000) });
  const before = await kept();
  const ask = async (path: string, body: BodyInit) =>
    (await fetch(`${portal.url}${path}`, { method: 'POST', body, redirect: 'manual' })).status;

  expect(await ask('/oidc/auth', address.searchParams)).toBe(413);
  expect(await ask('/oidc/request', (await tracker.start()).address.searchParams)).toBe(404);
  expect(await kept()).toEqual(before);
});
