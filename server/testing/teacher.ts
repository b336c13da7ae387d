import type { Caller } from '../trpc/router.ts';
import { addMember, type Member } from './member.ts';
import type { World } from './world.ts';

/** A registered member of staff, and those who manage their access. */
export interface Teacher extends Member {
  readonly school: Caller;
  readonly owner: Caller;
  /** Gives a role at the trust, or at a school; returns the grant's id. */
  give(site: string, product: string, role: string, more?: { endsAt?: string }): Promise<string>;
  /** What they hold, as "Tracker at Riverside Primary". */
  holds(): Promise<string[]>;
}

/** A teacher of Riverside who holds nothing yet, an administrator of Riverside, and an owner of the trust. */
export async function addTeacher(world: World): Promise<Teacher> {
  const member = await addMember(world);
  const { personId } = member;
  const school = world.as(await world.administrator('account_admin', world.trust.riverside));
  const owner = world.as(await world.administrator('account_owner'));
  return {
    ...member,
    school,
    owner,
    async give(site, product, role, more = {}) {
      const by = site === world.trust.riverside ? school : owner;
      const offers = [{ roleId: world.trust.role(product, role) }];
      await by.invitations.send({ site, personId, offers, ...more });
      const [grant] = await world.rows<{ id: string }>(
        `select g.id from "grant" g join product p on p.id = g.product_id
         where g.person_id = $1 and p.name = $2 and coalesce(g.school_id, g.trust_id) = $3 order by g.given_at desc, g.id desc limit 1`,
        [personId, product, site],
      );
      return grant?.id ?? '';
    },
    async holds() {
      const rows = await world.rows<{ held: string }>(
        `select p.name || ' at ' || coalesce(s.name, 'the trust') as held from "grant" g join product p on p.id = g.product_id
         left join school s on s.id = g.school_id where g.person_id = $1 and g.ended_at is null
           and (g.ends_at is null or g.ends_at > gatehouse_now()) order by 1`,
        [personId],
      );
      return rows.map(({ held }) => held);
    },
  };
}
