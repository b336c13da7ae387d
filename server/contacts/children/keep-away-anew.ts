import { compareRecords, type ComparedPair } from '../carry-over/rules.ts';
import { comparedRecord } from '../carry-over/compared-record.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { keepAway, type RecordPair } from './keep-away.ts';

// From the few children whom the office took away from somebody to the ties to them that an import brought.
const candidates = `
  select o.id as "oldId", n.id as "newId", ${comparedRecord('o')} as old, ${comparedRecord('n')} as new,
    count(*) filter (where t.gone_at is not null or o.gone_at is not null)::int as moved,
    count(*) filter (where t.gone_at is null and o.gone_at is null)::int as shared
  from guardianship t join guardianship g on g.student_id = t.student_id and g.contact_id <> t.contact_id
  join person o on o.id = t.contact_id join person n on n.id = g.contact_id
  where t.trust_id = app_trust() and t.access = false and g.import_id = $1 and g.gone_at is null and n.gone_at is null
    and g.access is null and g.access_at is null
    and not exists (select from carry_over c where c.old_contact_id = o.id and c.new_contact_id = n.id
      and c.state = 'dismissed' and c.decided_by is not null)
  group by o.id, n.id order by o.id, n.id`;

/**
 * Keeps records that an import brought from children whom the office took away from an older record that looks like the same
 * adult, by the measure by which an account would be carried over. Not where a person has said that they are two adults.
 */
export async function keepAwayAnew(uow: UnitOfWork, importId: string): Promise<void> {
  const found = await uow.sql<RecordPair & ComparedPair>(candidates, [importId]);
  await keepAway(
    uow,
    found.filter((pair) => compareRecords(pair) !== null),
  );
}
