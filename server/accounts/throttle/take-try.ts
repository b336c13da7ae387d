import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { countOne, isCounted, scopesOf, waitUntil, type Count, type Scope } from './rules.ts';
import { throttleKey, type Attempt } from './throttle-key.ts';
import { waitText } from './wait-text.ts';
import { writePause } from './write-pause.ts';

interface Held extends Count {
  readonly scope: Scope;
}

interface Row {
  readonly scope: Scope;
  readonly failures: number;
  readonly since: string;
  readonly at: string;
}

/**
 * Counts a try before it is looked at, as if it were wrong: of any number at once no more are looked at than may be.
 * `forgetTries` takes it back when it was right. `throttled` says how long to wait, and that nothing was counted: it is
 * returned when this is the first who is kept out in a pause, which is written down, and thrown ever after.
 */
export async function takeTry(uow: UnitOfWork, attempt: Attempt): Promise<Refusal | null> {
  const { now } = uow;
  const { door } = attempt;
  const held = await holdCounts(uow, attempt);
  for (const { scope, ...count } of held) {
    const until = waitUntil(door, scope, count, now);
    if (until === null) continue;
    const text = waitText({ door, scope, until }, now);
    // What somebody who is known may not do is written down where they ask for it.
    if (door === 'trial') throw new Refusal('throttled', text);
    const refusal = Refusal.writtenDown('throttled', text);
    // What is undone by this leaves no trace: a flood of tries fills neither the counts nor the log.
    if (!(await writePause(uow, attempt, scope))) throw refusal;
    return refusal;
  }
  const [pair, network] = [held.find(isScope('pair')), held.find(isScope('network'))];
  const isKnownThere = pair !== undefined && network !== undefined && isCounted(pair, network);
  const counted = held.filter(({ scope }) => scope !== 'network' || !isKnownThere);
  await writeCounts(
    uow,
    attempt,
    counted.map(({ scope, ...count }) => ({ scope, ...countOne(door, scope, count, now) })),
  );
  return null;
}

const isScope =
  (wanted: Scope) =>
  ({ scope }: Held): boolean =>
    scope === wanted;

/** The counts of a try, each held until the unit of work ends, always in the same order. */
async function holdCounts({ sql, settings, now }: UnitOfWork, attempt: Attempt): Promise<Held[]> {
  const wanted = scopesOf(attempt.door, attempt.deviceId !== null);
  const rows = await sql<Row>(
    `insert into throttle as t (key, kind, scope, failures, since, at)
     select decode(key, 'hex'), $1, scope, 0, $4, $4
     from unnest($2::text[], $3::text[]) with ordinality n (key, scope, place) order by place
     on conflict (key) do update set failures = t.failures
     returning scope, failures, iso(since) as since, iso(at) as at`,
    [
      attempt.door,
      wanted.map((scope) => throttleKey(settings.linkKey, scope, attempt)),
      wanted,
      now.toISOString(),
    ],
  );
  return rows.map((row) => ({ ...row, since: new Date(row.since), at: new Date(row.at) }));
}

async function writeCounts(
  { sql, settings }: UnitOfWork,
  attempt: Attempt,
  counts: readonly Held[],
): Promise<void> {
  await sql(
    `update throttle t set failures = n.failures, since = n.since, at = n.at
     from unnest($1::text[], $2::int[], $3::timestamptz[], $4::timestamptz[]) n (key, failures, since, at)
     where t.key = decode(n.key, 'hex')`,
    [
      counts.map(({ scope }) => throttleKey(settings.linkKey, scope, attempt)),
      counts.map(({ failures }) => failures),
      counts.map(({ since }) => since.toISOString()),
      counts.map(({ at }) => at.toISOString()),
    ],
  );
}
