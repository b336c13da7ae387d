import type { World } from './world.ts';

/** Has the planner take a table for very large, as where a search finds thousands: pages are then met on a walk along the names. */
export const asOfMany = (world: World, table: 'contact_standing' | 'person') =>
  world.database.asOwner(
    `select pg_restore_relation_stats('schemaname', 'public', 'relname', '${table}', 'relpages', 1, 'reltuples', 1e18::real)`,
  );
