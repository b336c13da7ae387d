import { manyHolders } from './many-holders.ts';
import type { World } from './world.ts';

/** So many people who hold Tracker and are signed in to it as this client knows them. Their ids in the roster. */
export async function signedInHolders(world: World, clientId: string, count: number): Promise<string[]> {
  const ids = await manyHolders(world, count);
  await world.run(({ sql }) =>
    sql(
      `insert into product_session (trust_id, product_id, client_id, account_id, subject, sid, uid, began_at, seen_at, expires_at)
       select app_trust(), g.product_id, $2, g.account_id, subject_of(g.product_id, g.account_id), gen_random_uuid()::text,
         sha256(g.id::text::bytea), gatehouse_now(), gatehouse_now(), gatehouse_now() + interval '7 days' from "grant" g where g.person_id = any ($1)`,
      [ids, clientId],
    ),
  );
  return ids;
}
