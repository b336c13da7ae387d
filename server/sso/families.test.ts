import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticesOf } from '../testing/opened-products.ts';
import { parentInProduct } from '../testing/parent-in-product.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const parentAt = (...schools: string[]) => parentInProduct(world, portal, schools);

it('lets a parent in where families may, and out again with their access', async () => {
  const { opened, own, revokeAt } = await parentAt(world.trust.riverside);
  expect(await opened.claims()).toMatchObject({
    roles: [{ role: 'Family', preset: 'family', school: { name: 'Riverside Primary' } }],
  });
  expect(await opened.state()).toBe('alive');

  await revokeAt(world.trust.riverside);

  expect(await opened.state()).toBe('dead');
  expect(await own.whoIs()).toBeNull();
  expect((await noticesOf(world)).length).toBe(1);
});

it('leaves a parent who is revoked at one school signed in for the other, and tells of that one alone from then on', async () => {
  const { riverside, hillside } = world.trust;
  const { opened, revokeAt } = await parentAt(riverside, hillside);

  await revokeAt(riverside);

  expect(await opened.state()).toBe('alive');
  expect(await opened.claims()).toMatchObject({ roles: [{ school: { id: hillside } }] });
  expect(await noticesOf(world)).toEqual([]);
});

it('signs a parent out who is blocked, in the same moment, and tells the product', async () => {
  const { opened, office, site, contactId } = await parentAt(world.trust.riverside);

  await office.blocks.place({ site, contactId, studentId: null, reason: 'Court order of 3 March' });

  expect(await opened.state()).toBe('dead');
  expect(await noticesOf(world)).toHaveLength(1);
});

it('signs families out of a product that is for them no longer', async () => {
  const { opened, office, site } = await parentAt(world.trust.riverside);
  const products = await office.access.catalogue({ site });
  const product = products.find(({ name }) => name === 'Parents Evening');
  if (product === undefined) throw new Error('it is in the catalogue');
  const { id: productId, name, about, level, launchUrl, ownerEmail } = product;
  const icon = 'calendar' as const;

  await office.access.changeProduct({
    site,
    productId,
    product: { name, about, icon, level, launchUrl, ownerEmail, forFamilies: false },
  });

  expect(await opened.state()).toBe('dead');
  expect(await noticesOf(world)).toEqual(['Parents Evening access_ended due']);
});
