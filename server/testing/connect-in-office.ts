import type { Caller } from '../trpc/router.ts';
import type { World } from './world.ts';

/** What a product is connected with, where a test does not say otherwise. */
export const connection = {
  redirectUris: ['https://tracker.example/signed-in'],
  afterSignOutUris: ['https://tracker.example/bye'],
  startUri: 'https://tracker.example/start',
  signOutUri: 'https://tracker.example/signed-out',
  scopes: ['profile', 'email', 'roles'] as ('profile' | 'email' | 'roles')[],
  needsFactor: false,
};

/** The id of a product of the world's trust. */
export async function productNamed(world: World, name: string): Promise<string> {
  const [product] = await world.rows<{ id: string }>(
    'select id from product where name = $1 and trust_id = app_trust()',
    [name],
  );
  if (product === undefined) throw new Error(`there is no product ${name}`);
  return product.id;
}

type Registration = Parameters<Caller['sso']['registerClient']>[0]['client'];

/** Connects a product of the world's trust to the portal's sign-in, as an Account Owner would. */
export async function connectInOffice(world: World, name = 'Tracker', change: Partial<Registration> = {}) {
  const site = world.trust.id;
  const productId = await productNamed(world, name);
  const api = world.as(await world.administrator('account_owner'));
  const client = { ...connection, kind: 'confidential' as const, ...change };
  return { site, productId, api, ...(await api.sso.registerClient({ site, productId, client })) };
}
