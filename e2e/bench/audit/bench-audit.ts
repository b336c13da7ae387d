import { listEntries } from '#server/audit/list-entries.ts';
import type { LogFilter } from '#server/audit/log-filter.ts';
import { deedGroupNames } from '#server/audit/log-rules.ts';
import { verifyLog } from '#server/audit/verify/verify-log.ts';
import type { Bench } from '../bench.ts';
import { figure, type Figure } from '../figure.ts';
import { giveStanding } from '../list/give-standing.ts';
import { openPortal, type Portal } from '../open-portal.ts';
import { seedTrust } from '../seed-trust.ts';
import { percentile } from '../statistics.ts';
import { timeSql } from '../time-sql.ts';
import { addEntries } from './add-entries.ts';

const p95 = (times: readonly number[]) => percentile(times, 0.95);

/** Pages of the audit log by its filters, as the application's role, and checking its chain. */
export async function benchAudit(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 3_000 : 300_000;
  const name = `${count.toLocaleString('en-GB')} entries`;
  bench.say(`audit: making a log of ${name}`);
  const portal = await openPortal(bench);
  const trust = await seedTrust(bench, portal, 3_000);
  await giveStanding(portal, trust);
  await addEntries(portal, trust.trustId, count);
  await portal.settle();
  bench.say(`audit: pages of ${name}`);
  const pages = await pageFigures(bench, portal, { trustId: trust.trustId, name });
  bench.say(`audit: sealing ${name}`);
  await seal(portal);
  await portal.settle();
  bench.say(`audit: verifying ${name}`);
  const verified = await verifyFigure(bench, portal, name);
  await portal.close();
  return [...pages, verified];
}

async function pageFigures(
  { quick }: Bench,
  portal: Portal,
  { trustId, name }: { readonly trustId: string; readonly name: string },
): Promise<Figure[]> {
  const { rows } = await portal.owner.query<{ id: string; ids: string[] }>(
    `select min(s.id::text) as id, (select array_agg(id) from (select id from audit_entry where trust_id = $1 limit 51) few) as ids
     from school s where s.trust_id = $1`,
    [trustId],
  );
  const [{ id: schoolId, ids } = { id: '', ids: [] }] = rows;
  const time = (work: Parameters<typeof timeSql>[2], at: string | null = null) =>
    timeSql(portal, { trustId, schoolId: at, rounds: quick ? 10 : 40 }, work);
  const floor = await time(({ sql }) => sql('select * from audit_entry where id = any ($1)', [ids]));
  const figures: Figure[] = [];
  for (const place of ['trust', 'school'] as const) {
    const site = { trustId, schoolId: place === 'trust' ? null : schoolId };
    const filters: Readonly<Record<string, LogFilter>> = {
      everything: {},
      ...Object.fromEntries(deedGroupNames.map((deeds) => [deeds, { deeds }])),
    };
    const times = [];
    for (const [what, filter] of Object.entries(filters))
      times.push({ what, ms: await time((read) => listEntries(read, site, filter), site.schoolId) });
    const [all, ...byDeeds] = times;
    const worst = byDeeds.toSorted((one, other) => p95(other.ms) - p95(one.ms))[0];
    for (const [kind, { what, ms } = { what: '', ms: [] }] of [
      ['', all],
      ['by deeds, ', worst],
    ] as const)
      figures.push(
        figure({
          subject: 'audit',
          what: `${name}, ${place}, ${kind}first page, p95`,
          unit: 'ms',
          floorIs: 'p95 of fetching 51 entries by their ids, in the same kind of transaction',
          samples: [{ measured: p95(ms), floor: p95(floor) }],
          target: { on: 'measured', atMost: 10 },
          note: `${what}, p50 ${percentile(ms, 0.5).toFixed(1)} ms`,
        }),
      );
  }
  return figures;
}

async function seal({ owner }: Portal): Promise<void> {
  for (let sealed = 1; sealed > 0;) {
    const { rows } = await owner.query<{ sealed: number }>('select sealed::int from seal_audit(20000)');
    sealed = rows[0]?.sealed ?? 0;
  }
}

async function verifyFigure({ runsOfLargest }: Bench, portal: Portal, name: string): Promise<Figure> {
  const samples = [];
  for (let run = 0; run < runsOfLargest; run += 1) {
    const began = performance.now();
    await portal.owner.query('select count(sha256(convert_to(audit_text(e), $1))) from audit_entry e', [
      'UTF8',
    ]);
    const between = performance.now();
    const { counts } = await verifyLog(portal.settings.DATABASE_URL, { heads: [] });
    if (Object.keys(counts).length > 0) throw new Error(`the log was found wrong: ${JSON.stringify(counts)}`);
    samples.push({ measured: performance.now() - between, floor: between - began });
  }
  return figure({
    subject: 'audit',
    what: `verifying ${name}`,
    unit: 'ms',
    floorIs: 'the database writes out and hashes the same entries by itself, and keeps nothing',
    samples,
    target: { on: 'ratio', atMost: 3 },
  });
}
