import type { Reading } from '../../unit-of-work.ts';

/** Schools that belong together. */
export interface ListedGroup {
  readonly id: string;
  readonly name: string;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  /** How many administrators have it as site access, and how many open invitations offer it. */
  readonly holders: number;
  readonly offered: number;
}

/** The groups of schools of the current trust by name; of one school, those that it is in. */
export const listGroups = ({ sql }: Pick<Reading, 'sql'>, schoolId: string | null): Promise<ListedGroup[]> =>
  sql<ListedGroup>(
    `select g.id, g.name,
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name) from school_group_member m
         join school s on s.id = m.school_id and s.gone_at is null where m.group_id = g.id), '[]') as schools,
       (select count(*) from administrator_site a join administrator d on d.id = a.administrator_id
         where a.group_id = g.id and d.ended_at is null and not d.all_sites)::int as holders,
       (select count(*) from administrator_offer o join invitation i on i.id = o.invitation_id
         where g.id = any (o.group_ids) and i.state = 'pending' and i.expires_at > gatehouse_now())::int as offered
     from school_group g where g.trust_id = app_trust() and g.ended_at is null
       and ($1::uuid is null or exists (select from school_group_member m where m.group_id = g.id and m.school_id = $1))
     order by lower(g.name)`,
    [schoolId],
  );
