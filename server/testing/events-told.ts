import type { World } from './world.ts';

/** An event as it was written down for a product. */
export interface ToldEvent {
  readonly product: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The events of the world's trust, in their order. */
export const eventsTold = (world: World): Promise<ToldEvent[]> =>
  world.rows<ToldEvent>(
    'select p.name as product, v.type, v.data from product_event v join product p on p.id = v.product_id order by v.position',
  );

/** The same as "Insights: grant.given". */
export const eventsInShort = async (world: World): Promise<string[]> =>
  (await eventsTold(world)).map(({ product, type }) => `${product}: ${type}`);
