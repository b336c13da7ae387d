import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { addStaff } from '../add-staff.ts';
import { seedTrust } from '../seed-trust.ts';
import { giveStanding } from './give-standing.ts';
import { growthFigures, pageFigures } from './list-figures.ts';
import { measurePages, type Pages } from './measure-pages.ts';
import { questionsAt } from './questions.ts';

interface Roster {
  readonly name: string;
  /** Everybody whom the generator makes up: a few of them staff. */
  readonly people: number;
  /** Staff put in besides, for the worst case. */
  readonly staff: number;
}

/** Pages of the User Invitations list, as the application's role, at a thousand and at a million. */
export async function benchList(bench: Bench): Promise<Figure[]> {
  const [few, many] = bench.quick ? [300, 3_000] : [1_000, 1_000_000];
  const rosters = (['people', 'staff'] as const).map((whom) =>
    [few, many].map((count): Roster => {
      const name = `${count.toLocaleString('en-GB')} ${whom}`;
      return whom === 'people' ? { name, people: count, staff: 0 } : { name, people: 300, staff: count };
    }),
  );
  const figures: Figure[] = [];
  for (const [small, large] of rosters) {
    if (!small || !large) continue;
    const less = await measure(bench, small);
    const more = await measure(bench, large);
    figures.push(...pageFigures(small.name, less), ...pageFigures(large.name, more));
    figures.push(...growthFigures(`${large.name} / ${small.name}`, less, more));
  }
  return figures;
}

async function measure(bench: Bench, { name, people, staff }: Roster): Promise<Pages[]> {
  bench.say(`list: making a trust of ${name}`);
  const portal = await openPortal(bench);
  const trust = await seedTrust(bench, portal, people);
  if (staff > 0) await addStaff(portal, trust.trustId, { count: staff, perSchool: 1_000 });
  await giveStanding(portal, trust);
  await portal.settle();
  const measured: Pages[] = [];
  for (const place of ['trust', 'school'] as const) {
    bench.say(`list: ${name}, pages of the ${place}`);
    const site = { trustId: trust.trustId, schoolId: place === 'trust' ? null : await largestSchool(portal) };
    measured.push(await measurePages(bench, portal, place, site, await questionsAt(portal, site)));
  }
  await portal.close();
  return measured;
}

async function largestSchool({ owner }: Portal): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select school_id as id from affiliation where school_id is not null
     group by 1 order by count(*) filter (where role = 'teacher') desc, 1 limit 1`,
  );
  return rows[0]?.id ?? '';
}
