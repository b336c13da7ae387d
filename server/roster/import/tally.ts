import type { Merge, Reach } from './merge.ts';

/** What happened to one sort of record. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly returned: number;
}

const nothing: Tally = { added: 0, changed: 0, gone: 0, returned: 0 };

/** How one sort of record is merged, in SQL. `x` is the source's record, `s` the row that the package has of it. */
export interface RecordMerge {
  readonly table: string;
  /** A select of the rows as they should be: `external_id`, the columns, and whether the row `is_whole`. */
  readonly wished: string;
  /** The columns that are taken over. */
  readonly columns: readonly string[];
  /** Which records the package may say something about. */
  readonly scope: string;
  /** What makes an active `x`, of which there is no row, gone. */
  readonly gone: string;
}

/**
 * Brings the source's records in line with the wished rows: adds, changes, brings back and ends. Both sides are
 * compared once, into a table of differences named after the records; what is as it should be is not touched.
 */
export async function mergeRecords({ run }: Merge, record: RecordMerge): Promise<Tally> {
  const { table, wished, columns, scope, gone } = record;
  const list = columns.join(', ');
  const [theirs, ours] = [columns.map((name) => `s.${name}`), columns.map((name) => `x.${name}`)];
  await run(`create temporary table ${table}_diff on commit drop as
    select s.*, x.external_id as known_id from (${wished}) s
    full join (select * from ${table} x where x.source_id = :source and ${scope}) x on x.external_id = s.external_id
    where x.external_id is null or not s.is_whole
      or case when s.external_id is null then x.gone_at is null
        else x.gone_at is not null or (${ours.join(', ')}) is distinct from (${theirs.join(', ')}) end`);
  const [found] = await run<{ differs: boolean }>(`select exists (select from ${table}_diff) as differs`);
  if (found?.differs !== true) return nothing;
  await run(`analyze ${table}_diff`);
  const changed = await run<{ count: number; returned: number }>(`
    with done as (
      update ${table} x
      set ${columns.map((name) => `${name} = s.${name}`).join(', ')}, gone_at = null, import_id = :import
      from ${table}_diff s
      where x.source_id = :source and x.external_id = s.external_id and s.known_id is not null and s.is_whole
      returning old.gone_at is not null as returned)
    select count(*) filter (where not returned)::int as count, count(*) filter (where returned)::int as returned from done`);
  const ended = await run<{ count: number }>(`
    with done as (
      update ${table} x set gone_at = :now, import_id = :import from ${table}_diff d
      where x.source_id = :source and x.external_id = d.known_id and d.external_id is null and ${gone} returning 1)
    select count(*)::int as count from done`);
  const added = await run<{ count: number }>(`
    with done as (
      insert into ${table} (trust_id, source_id, external_id, ${list}, import_id)
      select :trust, :source, s.external_id, ${theirs.join(', ')}, :import from ${table}_diff s
      where s.known_id is null and s.is_whole order by s.external_id returning 1)
    select count(*)::int as count from done`);
  return {
    added: added[0]?.count ?? 0,
    changed: changed[0]?.count ?? 0,
    gone: ended[0]?.count ?? 0,
    returned: changed[0]?.returned ?? 0,
  };
}

/**
 * What the rows in `staged` say about records of which there is no good row. A row that was rejected says nothing:
 * whatever it is about stays as it is.
 */
export function byRows(staged: string, reach: Reach): Pick<RecordMerge, 'scope' | 'gone'> {
  const row = `select from ${staged} s where s.external_id = x.external_id`;
  const isGone = `exists (${row} and s.gone and s.rejection is null)`;
  if (reach === 'all') return { scope: 'true', gone: `(not exists (${row}) or ${isGone})` };
  return { scope: reach === 'none' ? 'false' : `exists (${row})`, gone: isGone };
}
