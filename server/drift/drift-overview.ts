import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { openDifferences } from './difference-filter.ts';
import type { DriftKind, ReportWay } from './rules.ts';

/** A report that came in. Instants are ISO strings in UTC. */
export interface ReportSeen {
  readonly at: string;
  readonly way: ReportWay;
  readonly fileName: string | null;
  readonly by: string | null;
  readonly rows: number;
  readonly faults: readonly string[];
}

/** How a product reports, what it said last, and how many differences there are of each kind. */
export interface DriftOverview {
  readonly product: { readonly id: string; readonly name: string };
  /** Where it is asked every night. */
  readonly reportUrl: string | null;
  /** Whether it has a client ID, which it needs to know who asks. */
  readonly isConnected: boolean;
  /** Whether it hears of anything: of events, or of sign-outs. */
  readonly hears: { readonly events: boolean; readonly signOuts: boolean };
  /** The report that the differences are by. */
  readonly good: ReportSeen | null;
  /** The newest, where it failed. */
  readonly failed: ReportSeen | null;
  readonly counts: Readonly<Record<DriftKind, number>>;
  readonly ignored: number;
}

const reports = `
  select distinct on (r.state) r.state, r.position, iso(r.at) as at, r.way, r.file_name as "fileName", a.name as by, r.row_count as rows, r.faults
  from drift_report r left join account a on a.id = r.by_account
  where r.product_id = $1 and r.trust_id = app_trust() order by r.state, r.position desc`;

interface Seen extends ReportSeen {
  readonly state: 'good' | 'failed';
  readonly position: string;
}

const shown = ({ state: _, position: __, ...report }: Seen): ReportSeen => report;

/** Tells how a product's reports stand. Refuses `product_unknown`. */
export async function driftOverview({ sql }: Reading, productId: string): Promise<DriftOverview> {
  const [product] = await sql<
    DriftOverview['product'] & Pick<DriftOverview, 'reportUrl' | 'isConnected' | 'hears'>
  >(
    `select p.id, p.name, s.report_url as "reportUrl",
       exists (select from oidc_client c where c.product_id = p.id and c.trust_id = p.trust_id and c.ended_at is null) as "isConnected",
       jsonb_build_object(
         'events', exists (select from event_endpoint e where e.product_id = p.id and e.ended_at is null and e.state <> 'off'),
         'signOuts', exists (select from oidc_client c where c.product_id = p.id and c.ended_at is null and c.sign_out_uri is not null)) as hears
     from product p left join drift_source s on s.product_id = p.id where p.id = $1 and p.trust_id = app_trust()`,
    [productId],
  );
  if (product === undefined) throw new Refusal('product_unknown');
  const seen = await sql<Seen>(reports, [productId]);
  const good = seen.find(({ state }) => state === 'good');
  const failed = seen.find(
    ({ state, position }) => state === 'failed' && Number(position) > Number(good?.position ?? 0),
  );
  const rows = await sql<{ kind: DriftKind; count: number; ignored: number }>(
    `select d.kind, count(*) filter (where d.ignored_at is null)::int as count, count(d.ignored_at)::int as ignored ${openDifferences} group by d.kind`,
    [productId],
  );
  const count = (kind: DriftKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  const { id, name, ...how } = product;
  return {
    product: { id, name },
    ...how,
    good: good === undefined ? null : shown(good),
    failed: failed === undefined ? null : shown(failed),
    counts: {
      stranger: count('stranger'),
      unconfirmed: count('unconfirmed'),
      no_access: count('no_access'),
      other_role: count('other_role'),
      other_school: count('other_school'),
      missing: count('missing'),
      not_been: count('not_been'),
    },
    ignored: rows.reduce((sum, { ignored }) => sum + ignored, 0),
  };
}
