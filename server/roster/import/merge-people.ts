import { personKinds, type PersonKind } from '../rules.ts';
import { markAbsent } from './keep-absent.ts';
import type { Merge } from './merge.ts';
import { personColumns } from '../person-columns.ts';
import type { Tally } from './tally.ts';

/** What happened to one kind of people, and how many there are now. */
export interface PeopleTally extends Tally {
  readonly total: number;
}

type ByKind<Row> = Readonly<Record<PersonKind, Row>>;
type CountRow = { readonly kind: PersonKind; readonly count: number; readonly returned?: number };

const of = (alias: string) => personColumns.map((name) => `${alias}.${name}`).join(', ');

/**
 * Compares the people that `wished` has with those of the source, into `person_diff`: without an id, somebody is new;
 * without a line, they have left.
 */
export async function comparePeople({ run, reach }: Merge): Promise<void> {
  const everyone = reach.users === 'all' || reach.roles === 'all';
  const scope = everyone ? 'true' : 'exists (select from staged_user s where s.external_id = p.external_id)';
  await run(`create temporary table person_diff on commit drop as
    select p.id, u.line, coalesce(u.kind, p.kind) as kind
    from (select w.kind, u.line, u.external_id, ${of('u')} from wished w join staged_user u on u.line = w.line where w.kind is not null) u
    full join (select * from person p where p.source_id = :source and ${scope}) p
      on p.external_id = u.external_id and p.kind = u.kind
    where p.id is null or case when u.line is null then p.gone_at is null
      else p.gone_at is not null or not p.listed or (${of('p')}) is distinct from (${of('u')}) end`);
  await run('analyze person_diff');
}

/** Adds, changes, brings back and ends people, as `person_diff` says. */
export async function mergePeople(merge: Merge): Promise<ByKind<PeopleTally>> {
  const { run } = merge;
  await hold(merge);
  const changed = await run<CountRow>(`
    with done as (
      update person p set ${personColumns.map((name) => `${name} = u.${name}`).join(', ')},
        listed = true, gone_at = null, import_id = :import
      from person_diff d join staged_user u on u.line = d.line where p.id = d.id
      returning p.kind, old.gone_at is not null as returned)
    select kind, count(*) filter (where not returned)::int as count, count(*) filter (where returned)::int as returned
    from done group by kind`);
  const gone = await run<CountRow>(`
    with done as (
      update person p set gone_at = :now, import_id = :import from person_diff d
      where p.id = d.id and d.line is null returning p.kind)
    select kind, count(*)::int as count from done group by kind`);
  await unlist(merge);
  await markAbsent(merge);
  const added = await run<CountRow>(`
    with done as (
      insert into person (trust_id, source_id, kind, external_id, ${personColumns.join(', ')}, import_id)
      select :trust, :source, d.kind, u.external_id, ${of('u')}, :import
      from person_diff d join staged_user u on u.line = d.line where d.id is null
      order by u.external_id returning kind)
    select kind, count(*)::int as count from done group by kind`);
  const total = await run<CountRow>(`select kind, count(*)::int as count from person
    where source_id = :source and gone_at is null group by kind`);
  return byKind((kind) => {
    const [add, change, end, all] = [added, changed, gone, total].map((rows) =>
      rows.find((row) => row.kind === kind),
    );
    return {
      added: add?.count ?? 0,
      changed: change?.count ?? 0,
      gone: end?.count ?? 0,
      returned: change?.returned ?? 0,
      total: all?.count ?? 0,
    };
  });
}

/** Others who change what several people have hold them in this order, too: so nobody waits in a circle. */
async function hold({ run }: Merge): Promise<void> {
  await run(`select count(*) from (
    select from person p where p.id in (select id from person_diff union all select id from kept
      union all select id from person where source_id = :source and missing_since is not null)
    order by p.id for no key update) held`);
}

/** Somebody without a role may come back by a role alone; somebody whose record is gone may not. */
async function unlist({ run, reach }: Merge): Promise<void> {
  const row = 'select from staged_user s where s.external_id = p.external_id';
  const said =
    reach.users === 'all'
      ? `not exists (${row} and not s.gone)`
      : `exists (${row} and s.gone and s.rejection is null)`;
  await run(`update person p set listed = false, import_id = :import
    where p.source_id = :source and p.gone_at is not null and p.listed and ${said}`);
}

/** One value for each kind of people. */
export function byKind<Row>(row: (kind: PersonKind) => Row): ByKind<Row> {
  const [staff, student, contact] = personKinds;
  return { [staff]: row(staff), [student]: row(student), [contact]: row(contact) };
}
