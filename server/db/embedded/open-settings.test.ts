import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hold } from './hold.ts';
import { openSettings } from './open-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-settings-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

const nothingSet = { DATA_DIR: join(folder, 'data'), PORT: '3456' };
const runs = (url: string) =>
  hold(url).then(
    async (held) => {
      await held?.release();
      return true;
    },
    () => false,
  );

it('brings a database of its own when nothing is set, and keeps one secret for good', async () => {
  const first = await openSettings(nothingSet);
  expect(first.settings).toMatchObject({ embedded: true, PUBLIC_URL: 'http://localhost:3456' });
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
  await first.stop();
  expect(await runs(first.settings.DATABASE_URL)).toBe(false);

  const second = await openSettings(nothingSet);
  expect(second.settings.SECRET).toBe(readFileSync(join(folder, 'data', 'secret'), 'utf8'));
  expect(second.settings.SECRET).toBe(first.settings.SECRET);
  await second.stop();
});

it('leaves a database alone that was running before, or that a start has taken over since', async () => {
  const start = await openSettings(nothingSet);
  const command = await openSettings(nothingSet);
  expect(command.settings.DATABASE_URL).toBe(start.settings.DATABASE_URL);
  await command.stop();
  expect(await runs(start.settings.DATABASE_URL)).toBe(true);

  const held = await hold(start.settings.DATABASE_URL);
  await start.stop();
  expect(await runs(start.settings.DATABASE_URL)).toBe(true);
  await held?.release();
  await start.stop();
  expect(await runs(start.settings.DATABASE_URL)).toBe(false);
});

it('starts nothing when the rest is wrong', async () => {
  await expect(openSettings({ ...nothingSet, PORT: 'many' })).rejects.toThrow('PORT is not right.');
});

it('uses what is set', async () => {
  const env = {
    DATABASE_URL: 'postgres://owner@db.example/gatehouse',
    SMTP_URL: 'smtp://mail.example',
    PUBLIC_URL: 'https://portal.example',
    SECRET: 's'.repeat(32),
  };
  expect(await openSettings(env)).toMatchObject({ embedded: null, settings: { embedded: false } });
});
