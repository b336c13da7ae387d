import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { folderOf, temporaryFolder, zipOf } from '../../testing/roster-package.ts';
import { csvRows } from './csv-rows.ts';
import { withPackage } from './open-package.ts';

const orgs = 'sourcedId,name,type,parentSourcedId\nt,Trust,district,\n';
const users = 'sourcedId,enabledUser,givenName,familyName\nu1,true,Ada,Byron\n';
const manifest = 'propertyName,value\noneroster.version,1.2\nfile.users,bulk\n';

/** What a package turns out to hold: for each file its meaning and its rows. */
const contentOf = (path: string) =>
  withPackage(path, async ({ version, files }) => {
    const found: Record<string, string> = {};
    for (const [name, { file, mode }] of files) {
      const rows = await Array.fromAsync(csvRows(file));
      found[name] = `${mode}, ${rows.length - 1} rows`;
    }
    return { version, ...found };
  });

it('reads a zip, packed or stored, and a folder alike', async () => {
  const files = { 'manifest.csv': manifest, 'users.csv': users };
  const packed = { 'manifest.csv': strToU8(manifest), 'users.csv': strToU8(users) };
  const content = { version: '1.2', users: 'bulk, 1 rows' };

  expect(await contentOf(await folderOf(files))).toEqual(content);
  expect(await contentOf(await zipOf(packed))).toEqual(content);
  expect(await contentOf(await zipOf({ roster: packed }))).toEqual(content);
  expect(
    await contentOf(
      await zipOf({
        'manifest.csv': [packed['manifest.csv'], { level: 0 }],
        'users.csv': [packed['users.csv'], { level: 0 }],
      }),
    ),
  ).toEqual(content);
});

it('takes the manifest at its word', async () => {
  const spoken = `${manifest}file.orgs,delta\nfile.enrollments,absent\n`;
  const path = await folderOf({
    'manifest.csv': spoken,
    'users.csv': users,
    'orgs.csv': orgs,
    'enrollments.csv': 'x',
  });

  expect(await contentOf(path)).toEqual({ version: '1.2', users: 'bulk, 1 rows', orgs: 'delta, 1 rows' });
});

it('knows the files of a package without a manifest by their names or headers', async () => {
  const old = 'sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName\nu1,true,t,student,Ada,Byron\n';

  expect(
    await contentOf(await folderOf({ 'People.csv': old, 'orgs.csv': orgs, 'other.csv': 'a,b\n' })),
  ).toEqual({
    version: '1.1',
    users: 'bulk, 1 rows',
    orgs: 'bulk, 1 rows',
  });
  expect(await contentOf(await folderOf({ 'users.csv': users, 'users-old.csv': old }))).toEqual({
    version: '1.2',
    users: 'bulk, 1 rows',
  });
});

it.each([
  ['nothing at all', {}, 'there is no manifest.csv and no file that looks like OneRoster'],
  [
    'a file that is announced and missing',
    { 'manifest.csv': manifest },
    'manifest.csv announces users.csv (bulk)',
  ],
  [
    'an unknown version',
    { 'manifest.csv': 'oneroster.version,2.0\n' },
    'OneRoster version "2.0" is not 1.1 or 1.2',
  ],
  [
    'no version',
    { 'manifest.csv': 'file.users,bulk\n' },
    'manifest.csv does not say which OneRoster version',
  ],
  [
    'an unknown meaning',
    { 'manifest.csv': 'file.users,maybe\n' },
    'manifest.csv line 1: "maybe" is not absent, bulk or delta',
  ],
  [
    'an empty file',
    { 'manifest.csv': manifest, 'users.csv': '' },
    'users.csv is empty: not even a header is there',
  ],
])('refuses %s', async (_, files, problem) => {
  await expect(contentOf(await folderOf(files))).rejects.toThrow(problem);
});

it('refuses what is not there, or no zip', async () => {
  const folder = await folderOf({
    'empty.zip': '',
    'text.zip': 'sourcedId,name\n',
    'rar.zip': 'Rar!\u001a\u0007',
  });

  await expect(contentOf(join(folder, 'none.zip'))).rejects.toThrow('there is no file or folder');
  await expect(contentOf(join(folder, 'empty.zip'))).rejects.toThrow('the file is empty (0 bytes)');
  await expect(contentOf(join(folder, 'text.zip'))).rejects.toThrow('the file is not a zip file');
  await expect(contentOf(join(folder, 'rar.zip'))).rejects.toThrow('the file is not a zip file');
});

it.each([['../../users.csv'], ['/etc/users.csv'], ['a/../../users.csv'], ['..\\users.csv'], ['C:users.csv']])(
  'refuses a zip with the name %s in it',
  async (name) => {
    await expect(contentOf(await zipOf({ [name]: strToU8(users) }))).rejects.toThrow('which leads out of it');
  },
);

it('refuses links, in a zip, and leaves them alone in a folder', async () => {
  const linked = await zipOf({ 'users.csv': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120_777 << 16 }] });
  await expect(contentOf(linked)).rejects.toThrow('users.csv in the zip file is a link');

  const folder = await folderOf({ 'orgs.csv': orgs });
  await symlink('/etc/passwd', join(folder, 'users.csv'));
  expect(await contentOf(folder)).toEqual({ version: '1.2', orgs: 'bulk, 1 rows' });
});

it('refuses a bomb before unpacking it, whether or not it tells its size', async () => {
  const zeros = new Uint8Array(64_000_000);
  const honest = await zipOf({ 'users.csv': zeros });
  await expect(contentOf(honest)).rejects.toThrow('users.csv would unpack to 64000000 bytes');

  const bytes = await readFile(honest);
  const lying = join(await temporaryFolder(), 'lying.zip');
  bytes.writeUInt32LE(1000, bytes.lastIndexOf('PK\u0001\u0002') + 24);
  await writeFile(lying, bytes);
  await expect(contentOf(lying)).rejects.toThrow(/users\.csv (cannot be unpacked|is not UTF-8)/);
});

it('never unpacks an archive within the archive', async () => {
  const inner = await readFile(await zipOf({ 'users.csv': strToU8(users) }));

  await expect(contentOf(await zipOf({ 'inner.zip': inner }))).rejects.toThrow(
    'no file that looks like OneRoster',
  );
});

it('refuses a zip that was cut off anywhere, or damaged', async () => {
  const many = Array.from({ length: 400 }, (_, index) => `u${index},true,Ada${index * 7919},Byron\n`).join(
    '',
  );
  const whole = await readFile(
    await zipOf({ 'manifest.csv': strToU8(manifest), 'users.csv': strToU8(users + many) }),
  );
  const path = join(await temporaryFolder(), 'part.zip');
  for (let length = 4; length < whole.length; length += 97) {
    await writeFile(path, whole.subarray(0, length));
    await expect(contentOf(path)).rejects.toMatchObject({ code: 'package_unreadable' });
  }
  const damaged = Buffer.from(whole);
  damaged.writeUInt8(damaged.readUInt8(2000) ^ 0xff, 2000);
  await writeFile(path, damaged);
  await expect(contentOf(path)).rejects.toMatchObject({ code: 'package_unreadable' });
});

it('refuses a file whose bytes are not those that were packed', async () => {
  const path = await zipOf({ 'users.csv': [strToU8(users), { level: 0 }] });
  const bytes = await readFile(path);
  await writeFile(path, Buffer.from(bytes.toString('latin1').replace('Ada', 'Eve'), 'latin1'));

  await expect(contentOf(path)).rejects.toThrow('users.csv cannot be unpacked: it is damaged');
});

it('refuses too many files, and two of one name', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [`${index}.csv`, new Uint8Array()]),
  );

  await expect(contentOf(await zipOf(many))).rejects.toThrow(
    'the zip file holds 501 files; at most 500 are read',
  );
  const twice = await zipOf({ 'a/users.csv': strToU8(users), 'b/users.csv': strToU8(users) });
  await expect(contentOf(twice)).rejects.toThrow('two files of the package have the same name');
});
