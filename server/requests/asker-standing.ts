import type { Reading } from '../unit-of-work.ts';
import { standingOf, type RosterFacts, type Standing } from './rules.ts';

interface Row extends RosterFacts {
  readonly personId: string;
}

const query = `
  select r.person_id as "personId", p.gone_at is null and p.enabled as present,
    case when $3::uuid is not null then jsonb_build_object(
      'now', exists (select from active_affiliation f where f.person_id = p.id and f.school_id = $3),
      'ever', exists (select from affiliation f where f.person_id = p.id and f.school_id = $3)) end as works
  from registration r join person p on p.id = r.person_id and p.kind = 'staff'
  where r.account_id = $1 and r.trust_id = $2 and r.ended_at is null
  order by r.registered_at, r.id`;

const best: readonly Standing[] = ['here', 'left', 'stranger'];

/** How an account stands at a place, and as which of the people whom it is registered for. */
export async function askerStanding(
  { sql, actor }: Reading,
  accountId: string,
  schoolId: string | null,
): Promise<{ standing: Standing; personId: string | null }> {
  const rows = await sql<Row>(query, [accountId, actor.trustId, schoolId]);
  const people = rows.map((row) => ({ personId: row.personId, standing: standingOf(row) }));
  const found = best.flatMap((standing) => people.find((each) => each.standing === standing) ?? []);
  return found[0] ?? { standing: 'nobody', personId: null };
}
