import type { Merge } from './merge.ts';

const many = 2000;

/** Rough: PostgreSQL itself looks closer when the import is over. */
const detail = 30;

/** Tells the planner about many new people at once, so that the very next page is not slow. */
export async function refreshStatistics(
  { uow }: Merge,
  { added }: { readonly added: number },
): Promise<void> {
  if (added < many) return;
  await uow.sql(`select set_config('default_statistics_target', $1, true)`, [String(detail)]);
  await uow.sql('analyze person, affiliation, guardianship, enrolment');
}
