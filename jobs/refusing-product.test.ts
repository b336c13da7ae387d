import { expect, it } from 'vitest';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct } from '#server/testing/listening-product.ts';
import { createWorld } from '#server/testing/world.ts';
import { tellProducts } from './tell-products.ts';

const world = createWorld();
const product = createListeningProduct();

it('keeps no worker busy with a product that accepts nothing: ten are tried, and the rest waits', async () => {
  const { productId, endpointId } = await addTestEndpoint(world, { url: product.url });
  const { events } = world.as(await world.administrator('account_owner'));
  for (let count = 0; count < 12; count += 1)
    await events.sendTest({ site: world.trust.id, productId, endpointId });
  product.answer = (response) => response.writeHead(503).end();

  const { signal } = new AbortController();
  expect(await tellProducts({ services: world.services, signal }, world.trust.id)).toEqual({ told: 10 });

  expect(product.heard).toHaveLength(10);
});
