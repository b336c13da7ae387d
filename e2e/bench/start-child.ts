import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Bench } from './bench.ts';

/** A process of its own, which ends with the bench. */
export interface Child {
  /** Sends it a message and waits for the next one from it. One question at a time. */
  ask<Answer>(question: object, answer: z.ZodType<Answer>): Promise<Answer>;
  /** Waits until it has said this on its standard output. */
  untilItSays(words: string): Promise<void>;
  /** The most memory that it has held so far, in MiB. */
  peakMemory(): number;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const withParent = join(root, 'server', 'start', 'exit-with-parent.ts');
const patience = 15 * 60_000;

/** Starts a file of the product, or of the bench, as a process of its own. */
export function startChild(
  { running }: Pick<Bench, 'running'>,
  file: string,
  env: NodeJS.ProcessEnv = process.env,
  flags: readonly string[] = [],
): Child {
  const child = fork(join(root, file), {
    cwd: root,
    env,
    execArgv: ['--import', withParent, ...flags],
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code, signal]) => {
    throw new Error(`${file} ended (${signal ?? code})`);
  });
  failed.catch(() => {});

  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await ended;
  }
  running.defer(stop);

  return {
    async ask(question, answer) {
      const signal = AbortSignal.timeout(patience);
      const message = once(child, 'message', { signal });
      child.send(question);
      const [said] = await Promise.race([message, failed]);
      return answer.parse(said);
    },
    async untilItSays(words) {
      const said = new Promise<void>((resolve) => {
        child.stdout?.on('data', (bytes: Buffer) => void (bytes.toString().includes(words) && resolve()));
      });
      await Promise.race([said, failed]);
    },
    peakMemory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
    },
    stop,
  };
}
