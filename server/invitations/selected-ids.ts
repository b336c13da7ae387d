import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { staffArguments, type StaffSelection } from './staff-filter.ts';

/**
 * The ids of a selection: those named, or all who match a filter save the exceptions, in order of name. Refuses
 * `not_found` when one of those named was never of this site; leaves out who has left it.
 */
export async function selectedIds(reading: Reading, site: Site, who: StaffSelection): Promise<string[]> {
  if ('ids' in who) return namedIds(reading, site, who.ids);
  const { sql, now } = reading;
  const rows = await sql<{ id: string }>(
    `select id from find_staff($1, $2, $3, $4, $5, null, null, false, 100000) as found(id)
     where id <> all ($6)`,
    [...staffArguments(site, who.all, now), who.except],
  );
  return rows.map(({ id }) => id);
}

async function namedIds({ sql }: Reading, site: Site, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string; here: boolean }>(
    `select p.id, p.gone_at is null and ($2::uuid is null or works.now) as here
     from person p cross join lateral (select count(*) > 0 as ever, coalesce(bool_or(f.gone_at is null), false) as now
       from affiliation f where f.person_id = p.id and f.school_id = $2) works
     where p.id = any ($1) and p.trust_id = $3 and p.kind = 'staff' and ($2::uuid is null or works.ever)
     order by p.sort_name, p.id`,
    [[...ids], site.schoolId, site.trustId],
  );
  if (rows.length < new Set(ids).size) throw new Refusal('not_found');
  return rows.flatMap(({ id, here }) => (here ? [id] : []));
}
