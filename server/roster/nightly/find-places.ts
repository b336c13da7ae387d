import type { Reading } from '../../unit-of-work.ts';
import type { Delivery, NightlyOutcome, PlaceKind } from './rules.ts';

/** Where the roster of a source comes from, and what is known of the last one. */
export interface Place {
  readonly sourceId: string;
  readonly source: string;
  readonly kind: PlaceKind;
  readonly location: string;
  /** Sealed. */
  readonly secret: Buffer | null;
  readonly last: (Delivery & { readonly state: 'done' | 'held' }) | null;
  /** Whether a complete roster left somebody out for the first time, and none has said so again. */
  readonly someoneMissing: boolean;
  /** What came of it, where that is settled for the run; null: it is still to be fetched. */
  readonly settled: NightlyOutcome | null;
  /** The hash of a roster that came since the run was due and could not be read, and why. */
  readonly broken: { readonly hash: string; readonly why: string } | null;
}

/** For which run places are looked at. */
export interface PlacesOf {
  readonly runKey: string;
  readonly dueAt: Date;
}

/** The places that rosters of the actor's trust come from, and what a run has done there already: it, or somebody since it was due. */
export const findPlaces = ({ sql }: Reading, { runKey, dueAt }: PlacesOf): Promise<Place[]> =>
  sql<Place>(
    `select p.source_id as "sourceId", s.name as source, p.kind, p.location, p.secret,
       (select jsonb_build_object('hash', i.package_hash, 'mark', i.package_mark, 'state', i.state) from roster_import i
        where i.source_id = p.source_id and i.package_hash is not null and i.state <> 'failed' order by i.started_at desc, i.id desc limit 1) as last,
       exists (select from person x where x.source_id = p.source_id and x.missing_since is not null) as "someoneMissing",
       case when p.last_run = $1 or (p.last_outcome <> 'failed' and p.last_at >= $2::timestamptz) then p.last_outcome end as settled,
       (select jsonb_build_object('hash', i.package_hash, 'why', i.reason) from roster_import i where i.source_id = p.source_id
        and i.package_hash is not null and i.state = 'failed' and i.started_at >= $2::timestamptz order by i.started_at desc, i.id desc limit 1) as broken
     from roster_place p join source s on s.id = p.source_id where p.trust_id = app_trust() order by s.name`,
    [runKey, dueAt.toISOString()],
  );
