import type { World } from './world.ts';

/** How somebody stands: what they hold, and what they could do with it. */
export interface Standing {
  readonly registered: boolean;
  readonly grants: number;
  readonly password: boolean;
  readonly sessions: number;
}

/** Somebody who has nothing, and could do nothing. */
export const nothing: Standing = { registered: false, grants: 0, password: false, sessions: 0 };

/** How a member of staff, whose account has the address of the roster, stands. */
export async function standing(world: World, personId: string): Promise<Standing | undefined> {
  const [row] = await world.rows<Standing>(
    `select exists (select from registration where person_id = p.id and ended_at is null) as registered,
       (select count(*)::int from "grant" where person_id = p.id and ended_at is null) as grants,
       exists (select from credential c join account a on a.id = c.account_id where a.email = p.email) as password,
       (select count(*)::int from session s join account a on a.id = s.account_id where a.email = p.email) as sessions
     from person p where p.id = $1`,
    [personId],
  );
  return row;
}
