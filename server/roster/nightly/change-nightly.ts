import { seal } from '../../accounts/seal.ts';
import { destinationOf } from '../../outgoing/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { isFolderName, mayKeepSecret, type PlaceKind } from './rules.ts';
import { secretName } from './secret-name.ts';

/** Where the roster of a source is to come from; `kind` null: from nowhere. */
export interface WantedPlace {
  readonly sourceId: string;
  readonly kind: PlaceKind | null;
  readonly location: string;
  /** What the address asks for; null: nothing. Not named: what is kept, as long as it goes to the same server. */
  readonly secret?: string | null | undefined;
}

/** What the nightly import of a trust is to be. */
export interface WantedNightly {
  readonly isOn: boolean;
  readonly at: string;
  readonly places: readonly WantedPlace[];
}

interface Known {
  readonly id: string;
  readonly kind: PlaceKind | null;
  readonly location: string | null;
  readonly secret: Buffer | null;
}

/** A run that still waits for a roster belongs to the night as it was set before. */
const endAwaited = `
  update job_run set ended_at = gatehouse_now(), again_at = null, error = 'It was set anew before a roster came.'
  where trust_id = app_trust() and job = 'import-nightly' and asked_by is null and ended_at is null and again_at is not null`;

/** Sets when and from where the trust's rosters come by themselves. Refuses `place_wrong` with what to write, and `not_found`. */
export async function changeNightly(uow: UnitOfWork, { isOn, at, places }: WantedNightly): Promise<void> {
  const { sql, audit, actor } = uow;
  await sql('select from trust where id = app_trust() for update');
  const before = await toldOf(uow);
  const sources = await sql<Known>(
    `select s.id, p.kind, p.location, p.secret from source s left join roster_place p on p.source_id = s.id
     where s.trust_id = app_trust() order by s.name`,
  );
  for (const place of places) await setPlace(uow, sources, place);
  await sql(
    `update trust set nightly_at = $1, nightly_since = case when not $2 then null
       when nightly_since is null or nightly_at <> $1 then gatehouse_now() else nightly_since end where id = app_trust()`,
    [at, isOn],
  );
  const after = await toldOf(uow);
  if (!isOn || before.nightlyAt !== at) await sql(endAwaited);
  if (isOn && after.nightlyFrom === '')
    throw new Refusal('place_wrong', 'Say first where the roster comes from.');
  audit(
    'roster.nightly_changed',
    { kind: 'trust', id: actor.trustId ?? '' },
    {},
    { before: { ...before }, after: { ...after } },
  );
}

interface Told {
  readonly nightly: boolean;
  readonly nightlyAt: string;
  readonly nightlyFrom: string;
}

/** What is written down of it. An address may hold secrets of its own: its server is all that is told. */
async function toldOf({ sql }: UnitOfWork): Promise<Told> {
  const [trust = { nightly: false, nightlyAt: '' }] = await sql<Omit<Told, 'nightlyFrom'>>(
    'select nightly_since is not null as nightly, nightly_at as "nightlyAt" from trust where id = app_trust()',
  );
  const places = await sql<{ kind: PlaceKind; location: string }>(
    'select kind, location from roster_place where trust_id = app_trust() order by source_id',
  );
  const from = places.map(({ kind, location }) =>
    kind === 'folder' ? `folder ${location}`.trim() : new URL(location).host,
  );
  return { ...trust, nightlyFrom: from.join(', ') };
}

async function setPlace(uow: UnitOfWork, sources: readonly Known[], wanted: WantedPlace): Promise<void> {
  const { sql, settings } = uow;
  const { sourceId, kind, location } = wanted;
  const known = sources.find(({ id }) => id === sourceId);
  if (known === undefined) throw new Refusal('not_found');
  if (kind === null) {
    await sql('delete from roster_place where source_id = $1', [sourceId]);
    return;
  }
  requirePlace(uow, kind, location);
  const secret = kind === 'folder' ? null : secretOf(wanted, known);
  const sealed =
    typeof secret === 'string' ? seal(settings.sealKey, secretName(sourceId), Buffer.from(secret)) : secret;
  // Of another place nothing is known yet, and nobody was told.
  const anew = `case when (roster_place.kind, roster_place.location) is distinct from (excluded.kind, excluded.location)`;
  await sql(
    `insert into roster_place (source_id, trust_id, kind, location, secret) values ($1, app_trust(), $2, $3, $4)
     on conflict (source_id) do update set kind = excluded.kind, location = excluded.location, secret = excluded.secret,
       told_at = ${anew} then null else roster_place.told_at end, told_why = ${anew} then null else roster_place.told_why end`,
    [sourceId, kind, location, sealed],
  );
}

function requirePlace({ settings }: UnitOfWork, kind: PlaceKind, location: string): void {
  if (kind === 'folder') {
    if (settings.ROSTER_DIR === null)
      throw new Refusal('place_wrong', 'This server takes no rosters from folders. Give an address.');
    if (!isFolderName(location))
      throw new Refusal('place_wrong', 'Write the name of a folder or zip file in the folder of your trust.');
  } else if (destinationOf(location, settings.OUTGOING_ALLOW) === null) {
    throw new Refusal(
      'place_wrong',
      'Write an address that begins with https://, without a name or password in it.',
    );
  }
}

/** A secret is told to no other server than the one that it was typed in for. */
function secretOf(
  { secret, location }: WantedPlace,
  { location: before, secret: kept }: Known,
): string | Buffer | null {
  if (secret !== undefined) return secret;
  if (kept === null) return null;
  if (!mayKeepSecret(before ?? '', location))
    throw new Refusal(
      'place_wrong',
      'The address is one of another server: type its secret in, or say that it wants none.',
    );
  return kept;
}
