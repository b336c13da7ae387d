import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '#server/db/embedded/start-postgres.ts';
import { orExplain } from '#server/start/or-explain.ts';
import { whenAskedToStop } from '#server/start/when-asked-to-stop.ts';
import type { Benchmark } from './bench.ts';
import type { Figure } from './figure.ts';
import { benchAudit } from './audit/bench-audit.ts';
import { benchContacts } from './contacts/bench-contacts.ts';
import { benchImport } from './import/bench-import.ts';
import { benchInvitations } from './invitations/bench-invitations.ts';
import { benchList } from './list/bench-list.ts';
import { benchPlans } from './plans/bench-plans.ts';
import { table, writeJson } from './report.ts';
import { benchSignIn } from './sign-in/bench-sign-in.ts';

/*
 * `npm run bench`: measures how fast the product is, against floors that are measured beside it, and says which
 * figures keep their bounds. A figure over its bound is no failure: only what could not be measured is.
 */

const usage = `Usage: npm run bench -- [audit] [contacts] [import] [invitations] [list] [plans] [sign-in] [--quick] [--runs 5] [--runs-of-largest 3] [--sizes 10k,100k,1M]

Runs are odd in number, so that one is in the middle. Sizes are those of import and plans.`;
const subjects: Readonly<Record<string, Benchmark>> = {
  audit: benchAudit,
  contacts: benchContacts,
  import: benchImport,
  invitations: benchInvitations,
  list: benchList,
  plans: benchPlans,
  'sign-in': benchSignIn,
};

const running = new AsyncDisposableStack();
let stopping = false;
whenAskedToStop(async () => {
  stopping = true;
  await running.disposeAsync();
  process.exit(130);
});

await orExplain(async () => {
  try {
    await run();
  } catch (error) {
    // What fails because the bench is being stopped is nobody's fault.
    if (stopping) await new Promise(() => {});
    throw error;
  } finally {
    await running.disposeAsync();
  }
});
process.exit(0);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string', default: '5' },
      'runs-of-largest': { type: 'string', default: '3' },
      sizes: { type: 'string' },
    },
  });
  const chosen = positionals.length > 0 ? positionals : Object.keys(subjects);
  const began = new Date();
  const { quick } = values;
  const runs = quick ? 1 : Number(values.runs);
  const runsOfLargest = quick ? 1 : Math.min(runs, Number(values['runs-of-largest']));
  // Of an even number none is in the middle, and whichever is taken flatters or does not.
  if (runs % 2 !== 1 || runsOfLargest % 2 !== 1) throw new Error(usage, { cause: 'usage' });
  const sizes = values.sizes?.split(',').map(numberOf) ?? null;
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  running.defer(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755); // Under root, PostgreSQL runs as somebody else.
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), password: 'bench' });
  running.defer(() => postgres.stop());

  const figures: Figure[] = [];
  for (const name of chosen) {
    const benchmark = subjects[name];
    if (!benchmark) throw new Error(`There is no benchmark "${name}".\n${usage}`, { cause: 'usage' });
    const bench = { quick, runs, runsOfLargest, sizes, folder, postgresUrl: postgres.url, running, say };
    figures.push(...(await benchmark(bench)));
  }
  const path = join('build', 'bench', `${began.toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
  const busy = loadavg().map((load) => Number(load.toFixed(1)));
  writeJson(path, { began, quick, subjects: chosen, loadAtEnd: busy }, figures);
  console.log(`\n${table(figures)}\n`);
  console.log(`Median of ${runs} run(s), of ${runsOfLargest} for the largest size. Written to ${path}`);
  console.log(
    `Load of the machine at the end: ${busy.join(', ')} on ${cpus().length} processors, our own included.`,
  );
  if (quick) console.log('Small sizes, once: these figures say nothing about the product.');
}

/** 10000, 10k and 1M are numbers. */
function numberOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)(k|M)?$/.exec(text) ?? [];
  if (digits === '') throw new Error(usage, { cause: 'usage' });
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1);
}

function say(text: string): void {
  console.error(text);
}
