import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { MissingFacts } from './rules.ts';

/** The last import of each source that was applied, and the lines in it that speak of what is looked for. */
const rejected = `
  with last as (select distinct on (source_id) id from roster_import
    where trust_id = $1 and state = 'done' order by source_id, started_at desc)
  select r.import_id as "importId", r.file, r.line, r.reason, r.is_warning as "isWarning"
  from last join roster_rejection r on r.import_id = last.id
  where r.external_id = $2 or length($2) > 3 and strpos(lower(r.reason), lower($2)) > 0
  order by r.is_warning, r.id limit 3`;

/** Sources that have students and no staff: of a whole trust, or at one school. */
const sources = `
  select c.name as source from source c where c.trust_id = $1
    and ($2::uuid is null or c.id = (select source_id from school where id = $2))
    and case when $2::uuid is null then
        exists (select from person p where p.source_id = c.id and p.kind = 'student' and p.gone_at is null)
        and not exists (select from person p where p.source_id = c.id and p.kind = 'staff' and p.gone_at is null)
      else exists (select from affiliation a join person p on p.id = a.person_id
          where a.school_id = $2 and a.gone_at is null and p.kind = 'student')
        and not exists (select from affiliation a join person p on p.id = a.person_id
          where a.school_id = $2 and a.gone_at is null and p.kind = 'staff' and p.gone_at is null) end`;

/** The newest import of all: while it is on hold, what it brings is not here yet. */
const imports = `
  select (select iso(max(ended_at)) from roster_import where trust_id = $1 and state = 'done') as "importedAt",
    (select case when state = 'held' then jsonb_build_object('at', iso(ended_at), 'reason', reason) end
     from roster_import where trust_id = $1 order by started_at desc limit 1) as held`;

/** What the roster itself has to say about somebody who is not in it. */
export async function rosterState(
  { sql }: Reading,
  { trustId, schoolId }: Site,
  q: string,
): Promise<Pick<MissingFacts, 'rejected' | 'sourcesWithoutStaff' | 'importedAt' | 'held'>> {
  const [last] = await sql<Pick<MissingFacts, 'importedAt' | 'held'>>(imports, [trustId]);
  const empty = await sql<{ source: string }>(sources, [trustId, schoolId]);
  return {
    importedAt: last?.importedAt ?? null,
    held: last?.held ?? null,
    rejected: await sql<MissingFacts['rejected'][number]>(rejected, [trustId, q]),
    sourcesWithoutStaff: empty.map(({ source }) => source),
  };
}
