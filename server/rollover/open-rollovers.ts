import type { Site } from '../administrators/rules.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Rollover } from './rollover.ts';
import { tellTurners } from './tell-turners.ts';
import { countedUntil, type Day, type RolloverImports } from './rules.ts';

/** Which schools turn the year, on which days, and what imports do meanwhile. */
export interface OpenRollovers {
  readonly site: Site;
  readonly schoolIds: readonly string[];
  readonly title: string;
  readonly lastOn: Day;
  readonly firstOn: Day;
  readonly imports: RolloverImports;
}

// Whoever is at the school today is counted there until the new year has begun, unless the rollover says otherwise.
const count = `
  insert into rollover_student (trust_id, rollover_id, school_id, student_id, since, until_on)
  select distinct d.trust_id, $1::uuid, d.school_id, d.student_id, $3::timestamptz, $4::date
  from student_dates d, (select (gatehouse_now() at time zone 'Europe/London')::date as today) day
  where d.school_id = $2 and (d.begins_on is null or d.begins_on <= day.today) and (d.ends_on is null or d.ends_on > day.today)`;

/**
 * Declares the turn of the year at schools of a site. Nobody's access changes: students who are there are counted there until
 * the new year has begun, whatever the dates of their classes. Refuses `not_found` for schools of other sites, and
 * `rollover_open` where one is open already.
 */
export async function openRollovers(
  uow: UnitOfWork,
  { site, schoolIds, ...dates }: OpenRollovers,
): Promise<{ rolloverIds: string[] }> {
  const { em, sql, now, actor, audit } = uow;
  const schools = await sql<{ id: string; open: boolean }>(
    `select s.id, exists (select from rollover r where r.school_id = s.id and r.state in ('open', 'running')) as open
     from school s where s.trust_id = $1 and s.gone_at is null and s.id = any ($2) and ($3::uuid is null or s.id = $3)
     order by s.id for no key update`,
    [site.trustId, [...schoolIds], site.schoolId],
  );
  if (schools.length === 0 || schools.length < new Set(schoolIds).size) throw new Refusal('not_found');
  if (schools.some(({ open }) => open)) throw new Refusal('rollover_open');
  const rolloverIds: string[] = [];
  for (const { id: schoolId } of schools) {
    const id = newId();
    em.create(Rollover, {
      ...dates,
      id,
      trustId: site.trustId,
      schoolId,
      openedBy: actor.accountId,
      openedByName: actor.label,
      openedAt: now,
    });
    await sql(count, [id, schoolId, now.toISOString(), countedUntil(null, dates)]);
    await tellTurners(uow, id, 'opened');
    audit('rollover.opened', { kind: 'rollover', id }, dates, { schoolId });
    rolloverIds.push(id);
  }
  return { rolloverIds };
}
