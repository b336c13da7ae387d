import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PutOff } from '../../runs/run-rules.ts';
import { lastTry, rosterFolder, switchOn } from '../../testing/nightly.ts';
import { createWorld } from '../../testing/world.ts';
import { importNightly } from './import-nightly.ts';

const world = createWorld();
const all = { staff: 10, riverside: 40, hillside: 40 };

it('does not fetch again what came, while another roster of that night is still awaited', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  const { api, site } = await switchOn(world);
  await importNightly(world.services, lastTry(world));
  const [other] = await world.database.asOwner<{ id: string }>(
    `insert into source (trust_id, name) values ($1, 'Zenith') returning id`,
    [site],
  );
  await mkdir(join(String(world.services.settings.ROSTER_DIR), world.trust.id, 'zenith'));
  const places = [{ sourceId: other?.id ?? '', kind: 'folder' as const, location: 'zenith' }];
  await api.change({ site, isOn: true, at: '03:00', places });

  world.pass({ hours: 24 });
  const tonight = lastTry(world);
  await folder.put({ ...all, staff: 9 });
  const first = await importNightly(world.services, { ...tonight, putOffs: 0 });
  expect(first).toBeInstanceOf(PutOff);
  expect(first).toMatchObject({ why: expect.stringMatching(/^Zenith: There is neither a zip file/) });

  // Written anew, it would say a second time, in the same night, that somebody is missing.
  world.pass({ seconds: 300 });
  await folder.put({ ...all, staff: 9 });
  expect(await importNightly(world.services, { ...tonight, putOffs: 6 })).toEqual({
    imported: 1,
    unchanged: 0,
    held: 0,
    failed: 1,
  });
  const people = await world.rows<{ missing: number; gone: number }>(
    `select count(missing_since)::int as missing, count(gone_at)::int as gone from person where trust_id = app_trust()`,
  );
  expect(people).toEqual([{ missing: 1, gone: 0 }]);
});
