import type { World } from './world.ts';

/** What somebody holds now, sorted: "Tracker, Full Edit, Riverside Primary". */
export async function heldBy(world: World, personId: string): Promise<string[]> {
  const rows = await world.rows<{ held: string }>(
    `select p.name || ', ' || r.name || ', ' || coalesce(s.name, 'trust') as held
     from "grant" g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
     left join school s on s.id = g.school_id
     where g.person_id = $1 and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now()) order by 1`,
    [personId],
  );
  return rows.map(({ held }) => held);
}

/** The id of what somebody holds in a product. */
export async function grantOf(world: World, personId: string, product: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `select g.id from "grant" g join product p on p.id = g.product_id
     where g.person_id = $1 and p.name = $2 and g.ended_at is null`,
    [personId, product],
  );
  return row?.id ?? '';
}
