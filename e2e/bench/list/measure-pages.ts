import type { Site } from '#server/administrators/rules.ts';
import { listStaff, type ListStaff } from '#server/invitations/list-staff.ts';
import type { Reading } from '#server/unit-of-work.ts';
import type { Bench } from '../bench.ts';
import type { Portal } from '../open-portal.ts';
import { timeSql } from '../time-sql.ts';
import { middleOf } from './middle-of.ts';
import type { ListQuestion } from './questions.ts';

/** How long the SQL of a page took, time after time, in milliseconds. */
export interface PageTimes {
  /** What was looked for. */
  readonly what: string;
  readonly first: readonly number[];
  /** Empty where there are not pages enough to be deep in. */
  readonly deep: readonly number[];
}

/** The pages of one site. */
export interface Pages {
  readonly place: 'trust' | 'school';
  readonly floor: readonly number[];
  readonly times: readonly PageTimes[];
}

/** Asks every question, for its first page and for one in the middle, and adds up the SQL of each page. */
export async function measurePages(
  { quick }: Bench,
  portal: Portal,
  place: Pages['place'],
  site: Site,
  questions: readonly ListQuestion[],
): Promise<Pages> {
  const rounds = quick ? 10 : 40;
  const repeat = (work: (reading: Reading) => Promise<unknown>) => timeSql(portal, { ...site, rounds }, work);
  const page = (input: ListStaff) => repeat((read) => listStaff(read, site, input));

  const { rows: some } = await portal.owner.query<{ ids: string[] }>(
    `select array_agg(id) as ids from (select id from person where trust_id = $1 limit 25) few`,
    [site.trustId],
  );
  const floor = await repeat((read) => read.sql('select * from person where id = any ($1)', [some[0]?.ids]));
  const times: PageTimes[] = [];
  for (const { what, filter } of questions) {
    const after = await middleOf(portal, site, filter);
    const first = await page(filter);
    times.push({ what, first, deep: after === null ? [] : await page({ ...filter, after }) });
  }
  return { place, floor, times };
}
