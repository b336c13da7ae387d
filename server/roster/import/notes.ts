import type { LineNote } from '../one-roster/read-orgs.ts';
import type { Merge } from './merge.ts';

const mostStored = 10_000;

/** How many lines were not taken, or not wholly. */
export interface NoteCounts {
  readonly rejected: number;
  readonly warnings: number;
}

const unreadable = (staged: string, file: string) => `
  select '${file}' as file, line, external_id, coalesce(rejection, warning) as reason, rejection is null as is_warning
  from ${staged} where rejection is not null or warning is not null`;

const withoutKind = `
  select 'users.csv', u.line, u.external_id, 'no role says whether this is staff, a student or a contact', false
  from wished w join staged_user u on u.line = w.line where w.kind is null and not u.stands_in`;

const roles = (file: string, id: string) => `
  select '${file}', line, ${id}, case when person_id is null then 'the user ' || user_external_id || ' is not known'
    else 'the organisation ' || org_external_id || ' is not known: the person was taken without it' end, person_id is not null
  from affiliation_diff d where not is_whole and (person_id is not null or not exists (
    select from staged_user u where u.external_id = d.user_external_id and u.rejection is not null))`;

const enrolments = `
  select 'enrollments.csv', line, external_id,
    case when student_id is null then 'the student ' || student_external_id else 'the school ' || school_external_id end
      || ' is not known', false
  from enrolment_diff where not is_whole`;

const agents = `
  select 'users.csv', e.line, e.teller, case
    when not exists (select from person p where p.source_id = :source and p.external_id = e.other)
      then 'the agent ' || e.other || ' is not known'
    else 'the agent ' || e.other || ' does not make a student and a contact' end, true
  from pair e where (e.student_id is null or e.contact_id is null) and not exists (
    select from pair o where o.line = e.line and o.other = e.other and o.student_id is not null and o.contact_id is not null)`;

/** Gathers, in `note`, every line that was not taken, and why. Expects all merges to be done. */
export async function gatherNotes(merge: Merge, orgs: readonly LineNote[]): Promise<NoteCounts> {
  const { run, uow, usersCarryRoles } = merge;
  const sources = [
    unreadable('staged_user', 'users.csv'),
    unreadable('staged_session', 'academicSessions.csv'),
    unreadable('staged_enrolment', 'enrollments.csv'),
    unreadable('staged_demographic', 'demographics.csv'),
    usersCarryRoles ? withoutKind : `${unreadable('staged_role', 'roles.csv')} union all ${withoutKind}`,
    usersCarryRoles ? roles('users.csv', 'user_external_id') : roles('roles.csv', 'external_id'),
    enrolments,
    agents,
  ];
  await run(`create temporary table note on commit drop as ${sources.join(' union all ')}`);
  await uow.sql(
    `insert into note select file, line, "externalId", reason, false
     from jsonb_to_recordset($1::jsonb) as o (file text, line integer, "externalId" text, reason text)`,
    [JSON.stringify(orgs)],
  );
  const [counts] = await run<NoteCounts>(`select count(*) filter (where not is_warning)::int as rejected,
    count(*) filter (where is_warning)::int as warnings from note`);
  return counts ?? { rejected: 0, warnings: 0 };
}

/** Keeps the notes with their import; of very many the first ten thousand. */
export async function storeNotes({ run }: Merge): Promise<void> {
  await run(`insert into roster_rejection (trust_id, import_id, file, line, external_id, reason, is_warning)
    select :trust, :import, file, line, external_id, reason, is_warning from note
    order by is_warning, file, line limit ${mostStored}`);
}
