import type { World } from './world.ts';

/** What has outlived somebody's access to a product: the provider's records of its client, and the sign-ins of the trust. */
export function leftAlive(world: World, client: { readonly id: string }) {
  return {
    records: () => world.database.asOwner('select model from oidc_record where client_id = $1', [client.id]),
    live: () => world.rows('select id from product_session where ended_at is null'),
  };
}
