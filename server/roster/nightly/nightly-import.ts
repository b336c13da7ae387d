import { nextRun } from '../../runs/schedule-rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { NightlyOutcome, PlaceKind } from './rules.ts';

/** Where the roster of a source comes from, and what came of it last. */
export interface NightlySource {
  readonly sourceId: string;
  readonly name: string;
  /** Null: nobody has said yet. */
  readonly kind: PlaceKind | null;
  readonly location: string;
  /** Whether a secret is kept for the address. It is never shown. */
  readonly hasSecret: boolean;
  readonly last: {
    readonly at: string;
    readonly outcome: NightlyOutcome;
    readonly why: string | null;
    readonly advice: string | null;
    readonly importId: string | null;
  } | null;
}

/** The nightly import of a trust. Instants are ISO 8601 strings in UTC. */
export interface NightlyImport {
  readonly isOn: boolean;
  /** By London's clock. */
  readonly at: string;
  /** When it comes next; null while it is off or paused. */
  readonly nextAt: string | null;
  readonly isPaused: boolean;
  /** Whether a run is under way, or was asked for. */
  readonly isRunning: boolean;
  /** When a roster that did not come is fetched again, in the same night. */
  readonly againAt: string | null;
  /** The trust's own folder on the server, in which rosters are looked for; null: this server takes none from folders. */
  readonly folder: string | null;
  readonly sources: readonly NightlySource[];
}

interface TrustRow {
  readonly isOn: boolean;
  readonly at: string;
  readonly isPaused: boolean;
  readonly isRunning: boolean;
  readonly againAt: string | null;
}

const ofTrust = `
  select t.nightly_since is not null as "isOn", t.nightly_at as at,
    exists (select from job_pause p where p.trust_id = t.id and p.job = 'import-nightly') as "isPaused",
    exists (select from job_run r where r.trust_id = t.id and r.job = 'import-nightly' and r.ended_at is null
      and (r.started_at is null or run_alive(r.beat_at))) as "isRunning",
    (select iso(r.again_at) from job_run r where r.trust_id = t.id and r.job = 'import-nightly' and r.ended_at is null
      and r.again_at is not null) as "againAt"
  from trust t where t.id = app_trust()`;
const ofSources = `
  select s.id as "sourceId", s.name, p.kind, coalesce(p.location, '') as location, p.secret is not null as "hasSecret",
    case when p.last_at is not null then jsonb_build_object('at', iso(p.last_at), 'outcome', p.last_outcome, 'why', p.last_why,
      'advice', p.last_advice, 'importId', p.last_import_id) end as last
  from source s left join roster_place p on p.source_id = s.id where s.trust_id = app_trust() order by s.name`;

/** The nightly import of the actor's trust, as its page shows it. */
export async function nightlyImport({ sql, actor, now, settings }: Reading): Promise<NightlyImport> {
  const [row = { isOn: false, at: '03:00', isPaused: false, isRunning: false, againAt: null }] =
    await sql<TrustRow>(ofTrust);
  const next = row.isOn && !row.isPaused ? nextRun({ every: 'day', at: row.at }, now) : null;
  return {
    ...row,
    nextAt: next?.toISOString() ?? null,
    folder: settings.ROSTER_DIR === null ? null : `${settings.ROSTER_DIR}/${actor.trustId}`,
    sources: await sql<NightlySource>(ofSources),
  };
}
