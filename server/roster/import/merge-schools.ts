import { schoolsOf, type Org } from '../one-roster/org-tree.ts';
import type { LineNote } from '../one-roster/read-orgs.ts';
import type { HeldSelection } from './keep-absent.ts';
import type { Merge } from './merge.ts';
import { byRows, mergeRecords, type Tally } from './tally.ts';

/** Puts the organisations beside the source's schools, in `staged_org`. */
export async function stageOrgs(
  { uow }: Merge,
  orgs: readonly Org[],
  rejections: readonly LineNote[],
): Promise<void> {
  await uow.sql(`create temporary table staged_org (external_id text, gone boolean, rejection text, name text,
    identifier text, is_school boolean, school_external_id text) on commit drop`);
  const schools = schoolsOf(orgs);
  const rows = orgs.map(({ externalId, gone, name, identifier, isSchool }) => ({
    external_id: externalId,
    gone,
    name,
    identifier,
    is_school: isSchool,
    school_external_id: schools.get(externalId) ?? null,
  }));
  const rejected = rejections.map(({ externalId, reason }) => ({
    external_id: externalId,
    gone: false,
    rejection: reason,
  }));
  await uow.sql(
    'insert into staged_org select * from jsonb_populate_recordset(null::staged_org, $1::jsonb)',
    [JSON.stringify([...rows, ...rejected])],
  );
}

/**
 * Adds, renames and ends schools; of a held import that was approved in part, only the schools that were. Afterwards `place` has the school that each organisation stands for; no school is
 * the trust itself.
 */
export async function mergeSchools(merge: Merge, choice: HeldSelection | null): Promise<Tally> {
  const { scope, gone } = byRows('staged_org', merge.reach.orgs);
  const tally = await mergeRecords(merge, {
    table: 'school',
    wished: `select external_id, name, identifier, true as is_whole from staged_org
      where is_school and not gone and rejection is null`,
    columns: ['name', 'identifier'],
    scope,
    gone: `${gone} and ${mayGo(choice)}`,
  });
  await merge.run(`create temporary table place on commit drop as
    select s.external_id, x.id as school_id from staged_org s
    left join school x on x.source_id = :source and x.external_id = s.school_external_id
    where not s.gone and s.rejection is null
    union select x.external_id, x.id from school x where x.source_id = :source and x.gone_at is null
    union select root_external_id, null from source
    where id = :source and root_external_id is not null
      and not exists (select from school x where x.source_id = :source and x.external_id = root_external_id)`);
  await merge.run('analyze place');
  return tally;
}

function mayGo(choice: HeldSelection | null): string {
  if (choice === null || (choice.schools === null && choice.kinds === null)) return 'true';
  return choice.schools === null
    ? 'false'
    : `x.id in (${choice.schools.map((id) => `'${id}'::uuid`).join(', ')})`;
}
