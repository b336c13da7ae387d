import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFirst } from '../testing/import-world.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../testing/real-rosters.ts';
import { temporaryFolder } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const kinds = ['full', 'gradebook', 'resources', 'rostering'];
const conformant = [
  'manifest-only-package',
  ...kinds.flatMap((kind) => [`${kind}-bulk-package`, `${kind}-delta-package`]),
];

const conformance = (name: string) => realRoster(`conformance-valid/valid/${name}.zip`);

describe.runIf(hasRealRosters)(`packages from elsewhere${withRealRosters}`, () => {
  it.each(conformant)('takes the conformant %s', async (name) => {
    const trust = await importFirst(world, conformance('rostering-bulk-package'));

    expect(await trust.import(conformance(name))).toMatchObject({ state: 'done', notes: { rejected: 0 } });
    expect(await trust.rows('select name from school where trust_id = $1 and gone_at is null')).toEqual([
      { name: 'North School' },
    ]);
  });

  it('takes 1,999 people without a manifest whose school nobody knows', async () => {
    const folder = await temporaryFolder();
    await cp(realRoster('sources/nicelion/outputs/orgs.csv'), join(folder, 'orgs.csv'));
    await cp(realRoster('sources/nicelion/outputs/test-csv.csv'), join(folder, 'users.csv'));

    const trust = await importFirst(world, folder);

    expect(
      await trust.rows(
        'select kind, count(*)::int from person where trust_id = $1 group by kind order by kind',
      ),
    ).toEqual([
      { kind: 'contact', count: 812 },
      { kind: 'student', count: 1187 },
    ]);
    const again = await trust.import(folder);
    expect(again).toMatchObject({ state: 'done', notes: { rejected: 0 } });
    expect(again.counts?.people.student).toMatchObject({ added: 0, changed: 0, gone: 0, total: 1187 });
  });
});
