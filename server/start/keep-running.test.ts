import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepRunning } from './keep-running.ts';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A part that writes its process id down, and the ways in which it can end. */
function part(name: string, ending = '') {
  const file = join(folder, `${name}.mjs`);
  const note = join(folder, `${name}.pids`);
  const writeDown = `import { appendFileSync } from 'node:fs'; appendFileSync('${note}', process.pid + '\\n');`;
  writeFileSync(note, '');
  writeFileSync(file, `${writeDown} ${ending} setInterval(() => {}, 1000);`);
  return { note, part: { name, file, env: process.env } };
}

const pidsIn = (note: string) => readFileSync(note, 'utf8').trim().split('\n').filter(Boolean).map(Number);

/** Waits until the part was started this many times. */
async function started(note: string, times: number): Promise<number[]> {
  const watcher = watch(note);
  while (pidsIn(note).length < times) await once(watcher, 'change');
  watcher.close();
  return pidsIn(note);
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('starts a part again when it was killed, and ends it when asked', async () => {
  const { note, part: worker } = part('worker');
  const kept = keepRunning(worker);
  const [first = 0] = await started(note, 1);

  process.kill(first, 'SIGKILL');
  const [, second = 0] = await started(note, 2);
  expect(isAlive(second)).toBe(true);

  await kept.stop();
  expect(isAlive(second)).toBe(false);
  expect(pidsIn(note)).toEqual([first, second]);
});

it('says so when a part does not even start', async () => {
  const { part: broken } = part('web server', 'process.exit(3);');
  const kept = keepRunning(broken);

  await expect(kept.endedOnce).rejects.toThrow('The web server did not start.');
  await kept.stop();
});
