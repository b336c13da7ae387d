import { leaverGrants } from '../access/leavers/leaver-query.ts';
import { describeItems } from '../plans/describe-items.ts';
import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

const freeze = `
  insert into plan_item (plan_id, position, trust_id, person_id, facts)
  select $4, row_number() over (order by p.sort_name, p.id), $1, p.id, jsonb_build_object('leaver', true, 'grantIds', held.ids)
  from (select h."personId", jsonb_agg(h."grantId" order by h."grantId") as ids
    from (${leaverGrants}) h where h.proposed group by h."personId") held join person p on p.id = held."personId"`;

/** Writes down, as rows of a plan, the staff who left a school by the roster and still have access there. Returns how many. */
export async function freezeLeavers(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  planId: string,
): Promise<number> {
  await uow.sql(freeze, [trustId, schoolId, null, planId]);
  await describeItems(uow, { planId, kind: 'revoke' });
  const [row] = await uow.sql<{ people: number }>(
    'select count(*)::int as people from plan_item where plan_id = $1',
    [planId],
  );
  return row?.people ?? 0;
}
