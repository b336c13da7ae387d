import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { WantedPlace } from '../roster/nightly/change-nightly.ts';
import { rosterOf, type TestRoster } from './held-import.ts';
import { temporaryFolder } from './roster-package.ts';
import type { World } from './world.ts';

/** A roster of the world's trust as the bytes of a zip. */
export async function rosterZip(world: Pick<World, 'trust'>, roster: TestRoster): Promise<Buffer> {
  const folder = await rosterOf(world, roster);
  const files: Record<string, Uint8Array> = {};
  for (const name of await readdir(folder)) files[name] = await readFile(join(folder, name));
  return Buffer.from(zipSync(files, { mtime: '2026-01-01' }));
}

/** A folder on the server for the rosters of the world's trust, and what its MIS does with `tonight.zip` in it. */
export async function rosterFolder(world: World) {
  const rosterDir = await temporaryFolder();
  world.decide({ ROSTER_DIR: rosterDir });
  const own = join(rosterDir, world.trust.id);
  await mkdir(own);
  const file = join(own, 'tonight.zip');
  const write = async (bytes: Buffer) => {
    await writeFile(file, bytes);
    await utimes(file, world.now, world.now);
  };
  return {
    write,
    put: async (roster: TestRoster) => write(await rosterZip(world, roster)),
    take: () => rm(file),
  };
}

/** What is sent to have a roster fetched every night from an address. */
export const everyNight = (site: string, sourceId: string, part: Partial<WantedPlace> = {}) => ({
  site,
  isOn: true,
  at: '03:00',
  places: [{ sourceId, kind: 'address' as const, location: 'https://mis.example/roster.zip', ...part }],
});

/** Switches the nightly import of the world's trust on, as an Account Owner; returns what they work with. */
export async function switchOn(world: World, place: Partial<WantedPlace> = {}, at = '03:00') {
  const owner = world.as(await world.administrator('account_owner'));
  const api = owner.nightly;
  const site = world.trust.id;
  const places = [{ sourceId: world.trust.sourceId, kind: 'folder' as const, location: '', ...place }];
  await api.change({ site, isOn: true, at, places });
  const last = async () => (await api.get({ site })).sources[0]?.last ?? null;
  const history = async () => (await owner.jobs.history({ site, job: 'import-nightly' })).rows;
  return { api, site, last, history, jobs: owner.jobs };
}

/** The last try of a run of this night: what does not come has not come. */
export const lastTry = (world: World, signal = new AbortController().signal) => ({
  trustId: world.trust.id,
  runKey: `import-nightly ${world.now.toISOString()}`,
  dueAt: world.now,
  putOffs: 6,
  isAsked: false,
  signal,
});

/** The mails that say that no roster came, in the world's trust: why. */
export const noneCameMails = async (world: World): Promise<string[]> => {
  const mails = await world.rows<{ why: string }>(
    `select data->>'why' as why from mail where template = 'import-failed' and trust_id = app_trust() order by id`,
  );
  return mails.map(({ why }) => why);
};
