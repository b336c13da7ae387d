import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { headsFile } from '#server/audit/chain/keep-head.ts';
import { readHeads } from '#server/audit/verify/read-heads.ts';
import { verifyLog } from '#server/audit/verify/verify-log.ts';
import { createWorld } from '#server/testing/world.ts';
import { sealAuditJob } from './seal-audit.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-heads-'));
});
afterAll(() => rm(folder, { recursive: true }));
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());

function run() {
  const { services } = world;
  const settings = { ...services.settings, DATA_DIR: folder };
  world.pass({ seconds: 60 });
  const { signal } = new AbortController();
  return sealAuditJob.run({ services: { ...services, settings }, lanes, signal }, {});
}

/** Other tests at the same PostgreSQL may hold the sealing up for a moment. */
const runUntil = (done: () => Promise<boolean>) =>
  vi.waitFor(
    async () => {
      await run();
      expect(await done()).toBe(true);
    },
    { timeout: 15_000, interval: 50 },
  );

const waiting = async () =>
  (await world.database.asOwner('select from audit_entry where id not in (select entry_id from audit_seal)'))
    .length;

it('seals what was written, keeps the head outside the database once, and the log verifies against it', async () => {
  await world.administrator('account_owner');
  await runUntil(async () => (await waiting()) === 0);
  await run();

  const lines = (await readFile(headsFile(folder), 'utf8')).trim().split('\n');
  const [last] = await world.database.asOwner<{ line: string }>(
    `select position || ' ' || encode(hash, 'hex') as line from audit_seal order by position desc limit 1`,
  );
  expect(lines.filter((line) => line.endsWith(last?.line ?? '-'))).toHaveLength(1);
  const report = await verifyLog(world.database.ownerUrl, { heads: await readHeads(headsFile(folder)) });
  expect(report).toMatchObject({ counts: {}, waiting: 0 });
});
