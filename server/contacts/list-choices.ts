import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';

/** What the list of contacts can be narrowed down to, besides status. */
export interface ContactChoices {
  /** At a trust, its schools. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly string[];
  readonly types: readonly { readonly code: string; readonly name: string }[];
}

/** The schools, year groups and kinds of contact of a site. */
export async function listChoices({ sql }: Reading, site: Site): Promise<ContactChoices> {
  const schools =
    site.schoolId === null
      ? await sql<{ id: string; name: string }>(
          'select id, name from school where trust_id = $1 and gone_at is null order by name',
          [site.trustId],
        )
      : [];
  const years = await sql<{ year: string }>(
    `select year from student_years() as y(year) order by nullif(regexp_replace(year, '\\D', '', 'g'), '')::numeric nulls first, year`,
  );
  const types = await sql<{ code: string; name: string }>(
    `select k.code, coalesce(t.name, initcap(k.code)) as name from contact_kinds() as k(code)
     left join contact_type t on t.trust_id = app_trust() and t.code = k.code order by 2`,
  );
  return { schools, years: years.map(({ year }) => year), types };
}
