import type { RosterFile } from '../one-roster/manifest.ts';
import type { ImportLosses, Loss, PersonKind } from '../rules.ts';
import type { Merge } from './merge.ts';
import { byKind } from './merge-people.ts';
import { goneBy } from './tally.ts';

const none: Loss = { active: 0, gone: 0 };

/** Lists the people who would leave, in `leaver`, and counts what else would be lost. Changes nothing. */
export async function countLosses(merge: Merge): Promise<Omit<ImportLosses, 'guardianships'>> {
  const { run, reach } = merge;
  const everyone = reach.users === 'all' || reach.roles === 'all';
  await run(`create temporary table leaver on commit drop as
    select p.id, p.kind from person p where p.source_id = :source and p.gone_at is null
      and not exists (select from wished w where w.external_id = p.external_id and w.kind = p.kind)
      and ${everyone ? 'true' : 'exists (select from staged_user s where s.external_id = p.external_id)'}`);
  await run('analyze leaver');
  const people = await run<Loss & { kind: PersonKind }>(`
    select p.kind, count(*)::int as active, (select count(*) from leaver l where l.kind = p.kind)::int as gone
    from person p where p.source_id = :source and p.gone_at is null group by p.kind`);
  const [schools] = await run<Loss>(`select count(*)::int as active,
      count(*) filter (where ${goneBy('staged_org', reach.orgs)})::int as gone
    from school x where x.source_id = :source and x.gone_at is null`);
  return {
    people: byKind((kind) => {
      const { active, gone } = people.find((row) => row.kind === kind) ?? none;
      return { active, gone };
    }),
    schools: schools ?? none,
    emptied: await emptied(merge),
  };
}

const records: readonly (readonly [RosterFile, staged: string, table: string])[] = [
  ['orgs', 'staged_org', 'school'],
  ['academicSessions', 'staged_session', 'academic_session'],
  ['users', 'staged_user', 'person'],
  ['roles', 'staged_role', 'affiliation'],
  ['enrollments', 'staged_enrolment', 'enrolment'],
];

/** The files that claim to be complete and hold nothing, although there were such records. */
async function emptied({ run, reach }: Merge): Promise<RosterFile[]> {
  const found: RosterFile[] = [];
  for (const [file, staged, table] of records) {
    if (reach[file] !== 'all') continue;
    const [row] = await run<{ empty: boolean }>(`select not exists (select from ${staged} where rejection is null and not gone)
      and exists (select from ${table} x where x.source_id = :source and x.gone_at is null) as empty`);
    if (row?.empty === true) found.push(file);
  }
  return found;
}
