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

const mayKnow = (clientId: string, scopes: string) =>
  world.run(({ sql }) => sql('update oidc_client set scopes = $2 where id = $1', [clientId, scopes]));

it('tells a product no more than it may know now, by the tokens of before, and the rest once it may', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await member.signIn());
  const { access_token: token } = await tracker.signIn(browser);
  expect(Object.keys(await tracker.userinfo(token))).toContain('email');

  await mayKnow(tracker.id, '{openid,roles}');
  expect(Object.keys(await tracker.userinfo(token)).toSorted()).toEqual(['roles', 'sub']);

  const other = portal.browser(await member.signIn());
  await tracker.signIn(other, { scope: 'openid roles' });
  await mayKnow(tracker.id, '{openid,profile,email,roles}');
  const { access_token: wider } = await tracker.signIn(other);
  expect(Object.keys(await tracker.userinfo(wider)).toSorted()).toEqual([
    'email',
    'email_verified',
    'name',
    'roles',
    'sub',
  ]);
});

it('clears away sign-ins that were begun and never finished, when others begin', async () => {
  const tracker = await connectProduct(world, portal);
  const begin = async () => fetch((await tracker.start()).address, { redirect: 'manual' });
  await begin();
  world.pass({ hours: 2 });

  await begin();

  expect(await world.rows(`select model from oidc_record where model = 'Interaction'`)).toHaveLength(1);
});

it('leaves the sign-ins of other trusts alone, whatever id it is given', async () => {
  const ended = world.run(({ sql }) => sql(`select end_product_sessions('{}', 'client_ended')`));
  await expect(ended).rejects.toThrow(/permission denied/);

  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const { access_token: token } = await tracker.signIn(portal.browser(await member.signIn()));
  await world.startAfresh();
  await world.run(({ sql }) => sql('select close_client($1)', [tracker.id]));
  expect((await tracker.introspect(token)).active).toBe(true);
});
