import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../settings.ts';

const patience = 120_000;

/** Waits until the web process answers. */
export async function untilHealthy({ HOST, PORT }: Settings): Promise<void> {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}/healthz`;
  const giveUp = AbortSignal.timeout(patience);
  while (!(await isWell(url))) {
    if (giveUp.aborted)
      throw new Error(`${url} does not answer. What went wrong is said above.`, { cause: 'silence' });
    await wait(100);
  }
}

async function isWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
