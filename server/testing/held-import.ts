import { importRoster, type ImportSummary } from '../roster/import-roster.ts';
import { systemActor } from '../trust/actor.ts';
import { packageOf } from './roster-package.ts';
import type { World } from './world.ts';

/** How many the next roster of the world's trust has: staff and students at Riverside, students at Hillside. */
export interface TestRoster {
  readonly staff: number;
  readonly riverside: number;
  readonly hillside: number;
  readonly withoutHillside?: boolean;
}

/** Writes a complete roster of the world's trust, in which everybody is called after their place in it; returns its path. */
export function rosterOf(
  world: Pick<World, 'trust'>,
  { staff, riverside, hillside, withoutHillside }: TestRoster,
): Promise<string> {
  const { id, name, riverside: atRiverside, hillside: atHillside } = world.trust;
  const groups = [
    ['staff', 'teacher', atRiverside, staff],
    ['river', 'student', atRiverside, riverside],
    ['hill', 'student', atHillside, hillside],
  ] as const;
  const rows = groups.flatMap(([group, role, school, count]) =>
    Array.from({ length: count }, (_, at) => ({ key: `${group}-${at}`, role, school })),
  );
  return packageOf({
    orgs: [
      `${id},,,${name},district,,`,
      `${atRiverside},,,Riverside Primary,school,,${id}`,
      ...(withoutHillside === true ? [] : [`${atHillside},,,St Anne's & St Jude's,school,,${id}`]),
    ],
    users: rows.map(({ key }) => `${key},,,true,Kim,${key},${key}@northgate.example,,,4`),
    roles: rows.map(({ key, role, school }) => `r-${key},,,${key},primary,${role},,,${school}`),
  });
}

/** Imports a roster into the world's trust, an hour after the last. */
export async function importNext(world: World, roster: TestRoster): Promise<ImportSummary> {
  world.pass({ hours: 1 });
  const { id: trustId } = world.trust;
  const path = await rosterOf(world, roster);
  return importRoster(world.services, systemActor('test', trustId), {
    trustId,
    path,
    fileName: 'roster.zip',
  });
}

/** An import of the world's trust that is held: of 60 students, ten at each of two schools would leave. */
export async function holdOne(world: World): Promise<string> {
  await importNext(world, { staff: 10, riverside: 30, hillside: 30 });
  const { importId } = await importNext(world, { staff: 10, riverside: 20, hillside: 20 });
  return importId;
}
