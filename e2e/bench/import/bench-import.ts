import { join } from 'node:path';
import { z } from 'zod';
import { writeDemoPackage } from '#server/roster/demo/write-demo-package.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure, type Sample } from '../figure.ts';
import { openPortal } from '../open-portal.ts';
import { startChild } from '../start-child.ts';
import { median } from '../statistics.ts';

const subject = 'import';
const floorIs = 'the files that are read, unzipped and copied as they are into tables with a primary key';
const targets = { first: 6, 'a tenth changed': 4, 'nothing changed': 3 } as const;
const parts = ['first', 'a tenth changed', 'nothing changed'] as const;

/** As the first line of `server/cli/gatehouse.ts` has it. */
const asCommandLine = ['--max-semi-space-size=4'];

type Run = Record<(typeof parts)[number], Sample & { readonly mib: number }>;

/** Imports of a whole roster, each in a process of its own, against raw COPY. */
export async function benchImport(bench: Bench): Promise<Figure[]> {
  const sizes = bench.sizes ?? (bench.quick ? [1_000, 2_000] : [10_000, 100_000, 1_000_000]);
  const measured: { people: number; runs: readonly Run[] }[] = [];
  for (const people of sizes) {
    const runs = people === sizes.at(-1) ? bench.runsOfLargest : bench.runs;
    measured.push({ people, runs: await measure(bench, people, runs) });
  }
  return measured.flatMap(({ people, runs }, index) => {
    const before = measured[index - 1];
    return [
      ...times(people, runs),
      ...(before ? growth(before, { people, runs }) : []),
      memory(people, runs, measured[0]?.runs ?? []),
    ];
  });
}

async function measure(bench: Bench, people: number, count: number): Promise<Run[]> {
  const write = async (changed: number) => {
    const path = join(bench.folder, `${people}-${changed}.zip`);
    await writeDemoPackage(
      { seed: 7, schools: Math.max(3, Math.round(people / 900)), people, changed },
      path,
    );
    return path;
  };
  bench.say(`import: writing packages of ${people} people`);
  const packages = { first: await write(0), changed: await write(0.1) };
  const runs: Run[] = [];
  for (let run = 1; run <= count; run += 1) {
    bench.say(`import: ${people} people, run ${run} of ${count}`);
    runs.push(await once(bench, packages));
  }
  return runs;
}

async function once(bench: Bench, packages: { first: string; changed: string }): Promise<Run> {
  const portal = await openPortal(bench);
  async function inProcess<Answer>(
    name: string,
    question: object,
    answer: z.ZodType<Answer>,
  ): Promise<Answer> {
    await portal.settle();
    const child = startChild(bench, `e2e/bench/import/${name}-process.ts`, portal.env, asCommandLine);
    const answered = await child.ask(question, answer);
    await child.stop();
    return answered;
  }
  const imported = z.object({ ms: z.number(), mib: z.number(), trustId: z.string() });
  const sample = async (path: string, trust: string | null) => {
    const floor = await inProcess('copy', { path }, z.object({ ms: z.number() }));
    const { ms, mib, trustId } = await inProcess('import', { path, trustId: trust }, imported);
    return { measured: ms, floor: floor.ms, mib, trustId };
  };
  const first = await sample(packages.first, null);
  const run = {
    first,
    'a tenth changed': await sample(packages.changed, first.trustId),
    'nothing changed': await sample(packages.changed, first.trustId),
  };
  await portal.close();
  return run;
}

const named = (people: number) => `${people.toLocaleString('en-GB')} people`;

const times = (people: number, runs: readonly Run[]): Figure[] =>
  parts.map((part) =>
    figure({
      subject,
      what: `${named(people)}, ${part}`,
      unit: 'ms',
      floorIs,
      samples: runs.map((run) => run[part]),
      target: { on: 'ratio', atMost: targets[part] },
    }),
  );

interface Size {
  readonly people: number;
  readonly runs: readonly Run[];
}

const growth = (less: Size, more: Size): Figure[] =>
  parts.map((part) =>
    figure({
      subject,
      what: `${named(more.people)}, ${part}, growth`,
      unit: 'ms',
      floorIs: 'growth: the same import of a tenth of the people',
      samples: more.runs.map((run) => ({
        measured: run[part].measured,
        floor: median(less.runs.map((other) => other[part].measured)),
      })),
      target: { on: 'ratio', atMost: (more.people / less.people) * 1.2 },
    }),
  );

const peak = (run: Run) => Math.max(...parts.map((part) => run[part].mib));

const memory = (people: number, runs: readonly Run[], least: readonly Run[]): Figure =>
  figure({
    subject,
    what: `${named(people)}, memory`,
    unit: 'MiB',
    floorIs: 'memory: the peak of the process at the smallest size',
    samples: runs.map((run) => ({ measured: peak(run), floor: median(least.map(peak)) })),
    target: { on: 'excess', atMost: 64 },
  });
