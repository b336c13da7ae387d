import type { Merge } from './merge.ts';

const many = 2000;

/** Tells the planner about many new people at once, so that the very next page is not slow. */
export async function refreshStatistics(
  { uow }: Merge,
  { added }: { readonly added: number },
): Promise<void> {
  if (added < many) return;
  await uow.sql(`select set_config('default_statistics_target', '100', true)`);
  await uow.sql('analyze person, affiliation, guardianship, enrolment');
}
