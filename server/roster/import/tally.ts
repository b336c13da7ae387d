import type { Merge, Reach } from './merge.ts';

/** What happened to one sort of record, and how many there are now. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly returned: number;
  readonly total: number;
}

/** How one sort of record is merged, in SQL. `x` is the source's record, `s` the row that the package has of it. */
export interface RecordMerge {
  readonly table: string;
  /** The table of rows as they should be, keyed by `external_id`. */
  readonly wished: string;
  /** The columns that are taken over. */
  readonly columns: readonly string[];
  /** What makes an active `x` gone. */
  readonly gone: string;
}

/**
 * Brings the source's records in line with the wished rows: adds, changes, brings back and ends. A record that
 * is as it should be is not touched at all.
 */
export async function mergeRecords({ run }: Merge, { table, wished, columns, gone }: RecordMerge): Promise<Tally> {
  const list = columns.join(', ');
  // New rows come last: a first import then compares with an empty table.
  const changed = await run<{ count: number; returned: number }>(`
    with done as (
      update ${table} x
      set ${columns.map((name) => `${name} = s.${name}`).join(', ')}, gone_at = null, import_id = :import
      from ${wished} s
      where x.source_id = :source and x.external_id = s.external_id and (x.gone_at is not null
        or (${columns.map((name) => `x.${name}`).join(', ')}) is distinct from (${columns.map((name) => `s.${name}`).join(', ')}))
      returning old.gone_at is not null as returned)
    select count(*) filter (where not returned)::int as count, count(*) filter (where returned)::int as returned from done`);
  const ended = await run<{ count: number }>(`
    with done as (
      update ${table} x set gone_at = :now, import_id = :import
      where x.source_id = :source and x.gone_at is null and ${gone} returning 1)
    select count(*)::int as count from done`);
  const added = await run<{ count: number }>(`
    with done as (
      insert into ${table} (trust_id, source_id, external_id, ${list}, import_id)
      select :trust, :source, s.external_id, ${columns.map((name) => `s.${name}`).join(', ')}, :import from ${wished} s
      where not exists (select from ${table} x where x.source_id = :source and x.external_id = s.external_id)
      returning 1)
    select count(*)::int as count from done`);
  const total = await run<{ count: number }>(
    `select count(*)::int as count from ${table} x where x.source_id = :source and x.gone_at is null`,
  );
  return {
    added: added[0]?.count ?? 0,
    changed: changed[0]?.count ?? 0,
    gone: ended[0]?.count ?? 0,
    returned: changed[0]?.returned ?? 0,
    total: total[0]?.count ?? 0,
  };
}

/**
 * The SQL that makes `x` gone by what `staged` says of it. A row that was rejected says nothing: whatever it is
 * about stays as it is.
 */
export function goneBy(staged: string, reach: Reach): string {
  const row = `select from ${staged} s where s.external_id = x.external_id`;
  if (reach === 'all') return `not exists (${row} and not (s.gone and s.rejection is null))`;
  if (reach === 'named') return `exists (${row} and s.gone and s.rejection is null)`;
  return 'false';
}
