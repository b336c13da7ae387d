import type { Bench } from '../bench.ts';
import { figure, type Figure, type Sample } from '../figure.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { addContacts } from '../contacts/add-contacts.ts';
import { addAccounts } from './add-accounts.ts';
import { byHand } from './by-hand.ts';
import { byTheProduct } from './by-the-product.ts';
import { students, type Leaving } from './students.ts';

const subject = 'plans';
const floorIs =
  'hand-written SQL that says how each contact stands now, and puts those to be revoked into a plan with cause, evidence and warnings, and one entry into the log';

/**
 * What the end of a year asks: nearly everybody's children have left, how each contact stands is written down anew, and who is
 * ready to be revoked is put into a plan. Then the same where a hundredth has left.
 */
export async function benchPlans(bench: Bench): Promise<Figure[]> {
  const sizes = bench.sizes ?? (bench.quick ? [2_000] : [20_000, 100_000, 1_000_000]);
  const figures: Figure[] = [];
  for (const count of sizes)
    figures.push(
      ...(await figuresOf(bench, count, count === sizes.at(-1) ? bench.runsOfLargest : bench.runs)),
    );
  return figures;
}

async function figuresOf(bench: Bench, count: number, runs: number): Promise<Figure[]> {
  const name = `${count.toLocaleString('en-GB')} contacts`;
  bench.say(`plans: making ${name}`);
  const portal = await openPortal(bench);
  const trust = await seedTrust(bench, portal, 300);
  await addContacts(portal, trust.trustId, { count, perSchool: 10_000, registered: true });
  await addAccounts(portal, trust.trustId);
  const all: (Sample & { rows: number })[] = [];
  const few: Sample[] = [];
  for (let run = 1; run <= runs; run += 1) {
    bench.say(`plans: ${name}, run ${run} of ${runs}`);
    const whole = await sampleOf(portal, trust, 'all');
    const part = await sampleOf(portal, trust, 'a hundredth');
    all.push(whole);
    few.push({ measured: part.measured, floor: whole.measured });
    bench.say(`plans: ${whole.rows} rows in ${whole.measured.toFixed(0)} ms, by hand in ${whole.floor.toFixed(0)}; ${part.rows} in ${part.measured.toFixed(0)}, by hand in ${part.floor.toFixed(0)}`); // prettier-ignore
  }
  await portal.close();
  const least = Math.min(...all.map(({ rows }) => rows));
  return [
    figure({
      subject,
      what: `${name}, classified and planned`,
      unit: 'ms',
      floorIs,
      samples: all,
      target: { on: 'ratio', atMost: 1.5 },
      note: `${least.toLocaleString('en-GB')} rows in the plan`,
    }),
    figure({
      subject,
      what: `${name}, after a change of 1 %`,
      unit: 'ms',
      floorIs: 'a change of 1 %: the same for all of them',
      samples: few,
      target: { on: 'ratio', atMost: 0.3 },
    }),
  ];
}

/** The same work by hand and by the product, each from the same start: neither is kept. */
async function sampleOf(
  portal: Portal,
  trust: { readonly trustId: string; readonly owner: { readonly accountId: string } },
  leaving: Leaving,
): Promise<Sample & { rows: number }> {
  const back = await students(portal, trust.trustId, leaving);
  await portal.settle();
  const floor = await byHand(portal, trust, leaving);
  await portal.settle();
  const measured = await byTheProduct(portal, trust, leaving);
  if (floor.rows !== measured.rows)
    throw new Error(`by hand ${floor.rows} rows were planned, by the product ${measured.rows}`);
  await back();
  return { measured: measured.ms, floor: floor.ms, rows: measured.rows };
}
