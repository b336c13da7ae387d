import type { Reading } from '../unit-of-work.ts';
import type { Term } from './rules.ts';

interface Row extends Term {
  readonly schoolId: string;
}

/** The terms of each school of the trust, by its id, as its roster has them; its school years where it tells of no terms. */
export async function termsOfSchools({
  sql,
}: Pick<Reading, 'sql'>): Promise<ReadonlyMap<string, readonly Term[]>> {
  const rows = await sql<Row & { readonly term: boolean }>(
    `select s.id as "schoolId", y.begins_on::text as "beginsOn", y.ends_on::text as "endsOn", y.type <> 'schoolYear' as term
     from school s join academic_session y on y.source_id = s.source_id and y.trust_id = s.trust_id
     where s.trust_id = app_trust() and s.gone_at is null and y.gone_at is null and y.type in ('term', 'semester', 'schoolYear')
     order by s.id, y.begins_on`,
  );
  const of = Map.groupBy(rows, ({ schoolId }) => schoolId);
  return new Map(
    [...of].map(([schoolId, all]) => {
      const terms = all.filter(({ term }) => term);
      return [schoolId, terms.length > 0 ? terms : all];
    }),
  );
}
