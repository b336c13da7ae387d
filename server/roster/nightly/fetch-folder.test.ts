import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/roster-package.ts';
import { mostFetched } from './fetched.ts';
import { fetchFolder } from './fetch-folder.ts';

const trustId = '0198aaaa-0000-7000-8000-000000000001';
const now = new Date('2026-11-20T03:00:00Z');
let rosterDir: string;
let own: string;
beforeEach(async () => {
  rosterDir = await temporaryFolder();
  own = join(rosterDir, trustId);
  await mkdir(own);
});

const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
async function put(path: string, content: string, written = minutesAgo(10)) {
  await writeFile(join(own, path), content);
  await utimes(join(own, path), written, written);
}
const fetchIt = async (location = '', dir: string | null = rosterDir) => {
  const fetched = await fetchFolder({
    rosterDir: dir,
    trustId,
    location,
    into: await temporaryFolder(),
    now,
  });
  return { ...fetched, content: await readFile(fetched.path, 'utf8').catch(() => readdir(fetched.path)) };
};
const why = (location?: string, dir?: string | null) =>
  fetchIt(location, dir).then(
    ({ fileName }) => `it took ${fileName}`,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

it('takes the zip file that is named, or the newest of a folder, as a copy', async () => {
  await put('monday.zip', 'monday', minutesAgo(60));
  await put('tuesday.zip', 'tuesday', minutesAgo(5));
  await put('.hidden.zip', 'hidden', minutesAgo(1));
  expect(await fetchIt()).toMatchObject({ fileName: 'tuesday.zip', content: 'tuesday' });
  expect(await fetchIt('monday.zip')).toMatchObject({ fileName: 'monday.zip', content: 'monday' });
  expect(await why('sunday.zip')).toBe('folder_missing');
});

it('takes the CSV files of a folder, and knows them again whenever they were written', async () => {
  await mkdir(join(own, 'export'));
  await put('export/users.csv', 'a,b');
  await put('export/orgs.csv', 'c');
  const first = await fetchIt('export');
  expect(first).toMatchObject({ fileName: 'export', content: ['orgs.csv', 'users.csv'] });
  await put('export/users.csv', 'a,b', minutesAgo(2));
  const again = await fetchIt('export');
  expect([again.hash === first.hash, again.mark === first.mark]).toEqual([true, false]);
  await put('export/users.csv', 'a,');
  await put('export/orgs.csv', 'bc');
  expect((await fetchIt('export')).hash).not.toBe(first.hash);
});

it('leaves CSV files alone that were written to within the last minute', async () => {
  await put('users.csv', 'a,b');
  await put('orgs.csv', 'c', minutesAgo(0.9));
  expect(await why()).toBe('being_written');
});

it('says so where there is no folder, nothing in it, or no folders are taken at all', async () => {
  expect(await why()).toBe('nothing_there');
  expect(await why('elsewhere')).toBe('folder_missing');
  expect(await why('', null)).toBe('folders_off');
  expect(await why('', join(rosterDir, 'gone'))).toBe('folder_missing');
});

it('takes nothing that is too large, and waits for nothing that is no file', async () => {
  await put('large.zip', '');
  await truncate(join(own, 'large.zip'), mostFetched + 1);
  expect(await why()).toBe('too_large');
  execFileSync('mkfifo', [join(own, 'pipe.zip')]);
  expect(await why('pipe.zip')).toBe('folder_missing');
});

it('leads to no other trust, and out of the folder by no name and no link', async () => {
  const other = join(rosterDir, 'other-trust');
  await mkdir(other);
  await writeFile(join(other, 'theirs.zip'), 'theirs');
  await symlink(other, join(own, 'folder'));
  await symlink(join(other, 'theirs.zip'), join(own, 'file.zip'));
  for (const location of [
    '../other-trust',
    '../other-trust/theirs.zip',
    'folder',
    'folder/theirs.zip',
    'file.zip',
  ])
    expect(await why(location), location).toBe('folder_missing');
  expect(await why(), 'a link among the files').toBe('nothing_there');
});

it('follows no link that the folder of the trust itself is', async () => {
  const outside = await temporaryFolder();
  await writeFile(join(outside, 'secret.zip'), 'secret');
  const dir = await temporaryFolder();
  await symlink(outside, join(dir, trustId));
  expect(await why('', dir)).toBe('folder_missing');
});
