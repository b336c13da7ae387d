import type { Bench } from '../bench.ts';
import { figure, type Figure, type Sample } from '../figure.ts';
import { answerTimes } from './answer-times.ts';
import { oneByOne } from './one-by-one.ts';
import { openOffice, type Office } from './open-office.ts';

const subject = 'invitations';

/** Invitations from the request of a signed-in person to the last mail in the sink, against nodemailer alone. */
export async function benchInvitations(bench: Bench): Promise<Figure[]> {
  const sizes = bench.quick ? [20, 50] : [100, 1_000, 5_000];
  bench.say('invitations: starting the portal');
  const office = await openOffice(bench);
  const answers = await answerTimes(bench, office, sizes.slice(1));

  const worker = await office.startWorker();
  await warmUp(office);
  const idle = worker.peakMemory();
  const single = await oneByOne(bench, office);
  const throughput: Figure[] = [];
  for (const size of sizes) {
    const samples: Sample[] = [];
    for (let run = 1; run <= (size === sizes.at(-1) ? bench.runsOfLargest : bench.runs); run += 1) {
      bench.say(`invitations: ${size} at once, run ${run}`);
      samples.push(await sendMany(office, size));
    }
    throughput.push(
      figure({
        subject,
        what: `${size} at once`,
        unit: 'mails/s',
        floorIs: `nodemailer's pool of 5, the same number of the same bodies, written beforehand`,
        samples,
        target: { on: 'ratio', atLeast: 0.5 },
      }),
    );
  }
  const memory = figure({
    subject,
    what: 'worker, memory',
    unit: 'MiB',
    floorIs: `memory: the worker's peak before the first larger plan`,
    samples: [{ measured: worker.peakMemory(), floor: idle }],
    target: { on: 'measured', atMost: 256 },
  });
  return [...throughput, ...answers, single, memory];
}

const everybody = { all: { status: 'not_registered' }, except: [] } as const;

async function sendMany(
  { newSchool, untilArrived, raw, call, roleId }: Office,
  count: number,
): Promise<Sample> {
  const site = await newSchool(count);
  const rate = (ms: number) => (count / ms) * 1_000;
  const floor = rate(await raw(count));
  const measured = rate(
    await untilArrived(count, () =>
      call('invitations.sendMany', { site, who: everybody, offers: [{ roleId }] }),
    ),
  );
  return { measured, floor };
}

/** Both sides have sent a few, so that none is measured while it compiles. */
async function warmUp(office: Office): Promise<void> {
  for (let round = 0; round < 3; round += 1) await sendMany(office, 60);
}
