import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

interface Part {
  readonly name: string;
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
}

const longestPause = 30_000;
const withParent = new URL('./exit-with-parent.ts', import.meta.url).href;

/**
 * Runs one part of the product as a process of its own, and starts it again when it ends by itself:
 * at once the first time, then after ever longer pauses.
 */
export function keepRunning({ name, file, env, execArgv = [] }: Part) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<never>();
  first.promise.catch(() => {});
  let child: ChildProcess;

  async function run(): Promise<void> {
    for (let pause = 500; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      // Apart from the terminal's group, so that Ctrl-C reaches it through us, in good order.
      child = fork(file, { env, execArgv: ['--import', withParent, ...execArgv], detached: true });
      const [code, how] = await once(child, 'exit');
      if (signal.aborted) return;
      first.reject(new Error(`The ${name} did not start.`, { cause: how ?? code }));
      console.error(`The ${name} ended (${how ?? code}). Starting it again.`);
      await wait(pause, undefined, { signal }).catch(() => {});
    }
  }
  const ended = run();

  return {
    /** Fails when it ends by itself for the first time. */
    endedOnce: first.promise,
    /** Asks it to finish what it has begun, and ends it when that takes more than 25 seconds. */
    async stop(): Promise<void> {
      stopping.abort();
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 25_000);
      await ended;
      clearTimeout(patience);
    },
  };
}
