import { compareRecords, type ComparedPair } from '../carry-over/rules.ts';
import { comparedRecord } from '../carry-over/compared-record.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { isOpenBefore, isSince, keepAway, type RecordPair } from './keep-away.ts';
import { calledName, mayBeOne } from './same-child.ts';

/*
 * From the few children whom the office took away from somebody to the ties that an import brought: to them, or to a child whose
 * name says that it is them under another code. Whether two records are one adult, all children say whom both ever had, on whatever
 * day each came or left; of a name alone, as much must agree as where both records are there at once.
 */
const others = `
  with taken as materialized (
    select t.*, ${calledName('s')} as called from guardianship t join person s on s.id = t.student_id
    where t.trust_id = app_trust() and t.access = false),
  brought as materialized (
    select g.student_id, g.contact_id, g.access, g.access_at, ${calledName('s')} as called from guardianship g join person s on s.id = g.student_id
    where g.trust_id = app_trust() and g.import_id = $1 and g.gone_at is null and g.access is null),
  pair as (
    select t.contact_id as old_id, g.contact_id as new_id, false as by_name from taken t join brought g on g.student_id = t.student_id and ${isOpenBefore('g', 't')}
    union all select t.contact_id, g.contact_id, true from taken t join brought g on g.called = t.called and g.student_id <> t.student_id
      and ${isOpenBefore('g', 't')}),
  asked as (select old_id, new_id, bool_or(by_name) as by_name from pair where old_id <> new_id group by 1, 2)
  select o.id as "oldId", n.id as "newId", ${comparedRecord('o')} as old, ${comparedRecord('n')} as new,
    c.moved, c.shared + a.by_name::int as shared, p.proposed
  from asked a join person o on o.id = a.old_id join person n on n.id = a.new_id
  cross join lateral (
    select count(*) filter (where t.gone_at is not null or o.gone_at is not null)::int as moved,
      count(*) filter (where t.gone_at is null and o.gone_at is null)::int as shared
    from guardianship t join guardianship g on g.student_id = t.student_id and g.contact_id = n.id
    where t.contact_id = o.id) c
  cross join lateral (
    select coalesce(bool_or(d.state = 'dismissed' and d.decided_by is not null), false) as told_apart,
      coalesce(bool_or(d.state in ('proposed', 'carried', 'dismissed')), false) as proposed
    from carry_over d where (d.old_contact_id, d.new_contact_id) in ((o.id, n.id), (n.id, o.id))) p
  where n.gone_at is null and not p.told_apart
  order by o.id, n.id`;

/* Of the same adult nothing has to be compared: a child of that name who came since is enough. */
const themselves = `
  select distinct o.contact_id as "oldId", o.contact_id as "newId" from guardianship o join person was on was.id = o.student_id
  join guardianship n on n.contact_id = o.contact_id and n.student_id <> o.student_id join person child on child.id = n.student_id
  where o.trust_id = app_trust() and o.access = false and n.gone_at is null and ${isOpenBefore('n', 'o')}
    and ${isSince('n', 'o', '$1')} and ${mayBeOne('child', 'was')}
  order by 1`;

/**
 * Keeps records that an import brought from what the office took away by an older one: of an adult that looks like the same, by the
 * measure by which an account would be carried over or once was proposed to be, and of a child of theirs that comes back under another code. Not where a
 * person has said that they are two adults, nor of what the office has spoken of since.
 */
export async function keepAwayAnew(uow: UnitOfWork, importId: string): Promise<void> {
  const [some] = await uow.sql(
    'select from guardianship where trust_id = app_trust() and access = false limit 1',
  );
  if (some === undefined) return;
  const found = await uow.sql<RecordPair & ComparedPair & { proposed: boolean }>(others, [importId]);
  const same = await uow.sql<RecordPair>(themselves, [importId]);
  await keepAway(
    uow,
    [...found.filter((pair) => pair.proposed || compareRecords(pair) !== null), ...same],
    importId,
  );
}
