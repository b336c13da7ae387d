import type { UnitOfWork } from '../../unit-of-work.ts';
import { comparedRecord } from './compared-record.ts';
import { compareRecords, type ComparedRecord } from './rules.ts';

interface Candidate {
  readonly oldId: string;
  readonly newId: string;
  readonly old: ComparedRecord;
  readonly new: ComparedRecord;
  readonly moved: number;
  readonly shared: number;
}

// From the ties that an import brought to the ties that somebody with an account had, or has, to the same child.
const candidates = `
  with brought as (
    select g.student_id, n.id from guardianship g join person n on n.id = g.contact_id
    where g.trust_id = app_trust() and g.import_id = $1 and g.gone_at is null and n.gone_at is null and n.registered_at is null),
  tie as (
    select o.id as old_id, b.id as new_id, b.student_id, (g.gone_at is null and o.gone_at is null) as still
    from brought b join guardianship g on g.student_id = b.student_id and g.contact_id <> b.id
    join person o on o.id = g.contact_id and o.registered_at is not null)
  select t.old_id as "oldId", t.new_id as "newId", ${comparedRecord('o')} as old, ${comparedRecord('n')} as new,
    count(*) filter (where not t.still)::int as moved, count(*) filter (where t.still)::int as shared
  from tie t join person o on o.id = t.old_id join person n on n.id = t.new_id
  where not exists (select from contact_block b where b.contact_id = o.id and b.lifted_at is null)
  group by t.old_id, t.new_id, o.id, n.id order by t.old_id, t.new_id`;

/**
 * Proposes, after an import, which new records may have the account of an older one of the same adult. A pair is proposed
 * once: what a person decided is not asked again. What the roster has taken back is withdrawn. Returns how many are new.
 */
export async function proposeCarryOvers(uow: UnitOfWork, importId: string): Promise<{ proposed: number }> {
  await uow.sql(withdrawn);
  const rows = await uow.sql<Candidate>(candidates, [importId]);
  const found = rows.flatMap(({ oldId, newId, ...pair }) => {
    const likeness = compareRecords(pair);
    return likeness === null ? [] : [{ oldId, newId, ...likeness, duplicate: pair.moved === 0 }];
  });
  if (found.length === 0) return { proposed: 0 };
  const added = await uow.sql<{ id: string; newId: string }>(
    `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, import_id, found_at)
     select app_trust(), f."oldId", f."newId", f.score, f.grounds, jsonb_build_object('duplicate', f.duplicate), $2, gatehouse_now()
     from jsonb_to_recordset($1) as f("oldId" uuid, "newId" uuid, score int, grounds jsonb, duplicate boolean)
     on conflict (old_contact_id, new_contact_id) do nothing returning id, new_contact_id as "newId"`,
    [JSON.stringify(found), importId],
  );
  for (const { id, newId } of added) {
    uow.audit('carry_over.proposed', { kind: 'carry_over', id }, { personId: newId });
  }
  return { proposed: added.length };
}

/** The new record is gone, or was welcomed by itself; or the old one has the child back. */
const withdrawn = `
  update carry_over c set state = 'dismissed', decided_at = gatehouse_now() where c.state = 'proposed' and c.trust_id = app_trust()
    and (exists (select from person n where n.id = c.new_contact_id and (n.gone_at is not null or n.registered_at is not null))
      or not (c.facts->>'duplicate')::boolean and not exists (
        select from guardianship n join guardianship o on o.student_id = n.student_id and o.contact_id = c.old_contact_id
          join person old on old.id = o.contact_id
        where n.contact_id = c.new_contact_id and n.gone_at is null and (o.gone_at is not null or old.gone_at is not null)))`;
