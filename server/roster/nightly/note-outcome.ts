import { queueMails } from '../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { importersOf } from '../held/tell-held.ts';
import type { Place } from './find-places.ts';
import type { Came } from './import-from.ts';
import { shouldTell } from './rules.ts';

interface Row {
  readonly toldAt: string | null;
  readonly toldWhy: string | null;
  readonly at: string;
  readonly isOn: boolean;
  readonly trust: string;
  readonly tries: number;
}

const facts = `
  select iso(p.told_at) as "toldAt", p.told_why as "toldWhy", t.nightly_at as at, t.nightly_since is not null as "isOn", t.name as trust,
    coalesce((select r.put_offs from job_run r where r.run_key = $2), 0) + 1 as tries
  from roster_place p join trust t on t.id = p.trust_id where p.source_id = $1 for update of p`;

/** For which run something is written down, and whether that is the end of it in this run. */
export interface NotedRun {
  readonly runKey: string;
  readonly isSettled: boolean;
  readonly isAsked: boolean;
}

/**
 * Writes down what came of a source's roster last. Where none came to the end, whoever may import is told: once for each reason, and
 * weekly; unless somebody asked for the run.
 */
export async function noteOutcome(
  uow: UnitOfWork,
  { sourceId, source }: Pick<Place, 'sourceId' | 'source'>,
  { outcome, importId, why, advice }: Came,
  { runKey, isSettled, isAsked }: NotedRun,
): Promise<void> {
  const { sql, now } = uow;
  const [row] = await sql<Row>(facts, [sourceId, runKey]);
  if (row === undefined) return;
  await sql(
    `update roster_place set last_at = gatehouse_now(), last_outcome = $2, last_why = $3, last_advice = $4,
       last_import_id = coalesce($5::uuid, case when $2 = 'unchanged' then last_import_id end), last_run = $6 where source_id = $1`,
    [sourceId, outcome, why, advice, importId, isSettled ? runKey : null],
  );
  if (why === null) {
    await sql('update roster_place set told_at = null, told_why = null where source_id = $1', [sourceId]);
    return;
  }
  const told =
    row.toldAt === null || row.toldWhy === null ? null : { why: row.toldWhy, at: new Date(row.toldAt) };
  if (!isSettled || isAsked || !row.isOn || !shouldTell(why, told, now)) return;
  await sql('update roster_place set told_at = gatehouse_now(), told_why = $2 where source_id = $1', [
    sourceId,
    why,
  ]);
  await tellNoneCame(uow, { source, why, advice: advice ?? '', ...row });
}

interface Told {
  readonly source: string;
  readonly why: string;
  readonly advice: string;
  readonly at: string;
  readonly trust: string;
  readonly tries: number;
}

async function tellNoneCame(uow: UnitOfWork, { source, why, advice, at, trust, tries }: Told): Promise<void> {
  await queueMails(
    uow,
    (await importersOf(uow)).map(({ name, address }) => ({
      template: 'import-failed',
      to: { name, address },
      data: {
        trustName: trust,
        administratorName: name,
        sourceName: source,
        why,
        advice,
        hour: at,
        tried: tries > 1 ? `It was tried ${tries} times that night.` : '',
        nightlyUrl: `${uow.settings.PUBLIC_URL}/sites/${uow.actor.trustId}/roster/nightly`,
        toAddress: address,
      },
    })),
  );
}
