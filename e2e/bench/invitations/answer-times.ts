import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { percentile } from '../statistics.ts';
import type { Office } from './open-office.ts';

const requests = 20;

/** How long the request itself takes, before anything is sent: the worker is not there yet, and what was asked is called off. */
export async function answerTimes(bench: Bench, office: Office, sizes: readonly number[]): Promise<Figure[]> {
  const { call, newSchool, roleId, portal } = office;
  const healthy = await timed(async () => void (await fetch(`${portal.settings.PUBLIC_URL}/healthz`)).text());
  const figures: Figure[] = [];
  for (const size of sizes) {
    bench.say(`invitations: ${requests} requests of ${size}`);
    const site = await newSchool(size);
    const who = { all: { status: 'not_registered' }, except: [] };
    const times = await timed(() => call('invitations.sendMany', { site, who, offers: [{ roleId }] }));
    await portal.owner.query(`update plan set state = 'cancelled'`);
    await portal.owner.query('delete from pgboss.job');
    figures.push(
      figure({
        subject: 'invitations',
        what: `answer to ${size} at once, p95`,
        unit: 'ms',
        floorIs: 'answer: p95 of the same server saying that it is well, which asks the database once',
        samples: [{ measured: percentile(times, 0.95), floor: percentile(healthy, 0.95) }],
        target: { on: 'measured', atMost: 300 },
        note: `${requests} requests, the slowest ${Math.round(Math.max(...times))} ms`,
      }),
    );
  }
  return figures;
}

async function timed(ask: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let request = -3; request < requests; request += 1) {
    const began = performance.now();
    await ask();
    if (request >= 0) times.push(performance.now() - began);
  }
  return times;
}
