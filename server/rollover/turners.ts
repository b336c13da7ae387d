import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Somebody who may turn the year of a school. */
export interface Turner {
  readonly name: string;
  readonly address: string;
}

const roles = administratorRoles.filter((role) => rolePermissions[role].includes('rollover:manage'));

/**
 * Whoever may turn the year of a school: at the school, at the trust, or both; never whoever acts. Where nobody administers the
 * school, those of the trust.
 */
export async function turnersOf(
  { sql, actor }: Pick<UnitOfWork, 'sql' | 'actor'>,
  schoolId: string,
  at: 'school' | 'school_else_trust' | 'both',
): Promise<Turner[]> {
  const found = await sql<Turner & { atSchool: boolean; me: boolean }>(
    `select a.name, a.email as address, bool_or(d.school_id is not null) as "atSchool", a.id is not distinct from $3::uuid as me
     from administration d join account a on a.id = d.account_id and a.erased_at is null
     where d.trust_id = app_trust() and d.role = any ($1) and (d.school_id is null or d.school_id = $2)
     group by a.id order by a.name, a.id`,
    [roles, schoolId, actor.accountId],
  );
  const here = found.filter(({ atSchool }) => atSchool);
  const wanted = at === 'both' || (at === 'school_else_trust' && here.length === 0) ? found : here;
  return wanted.filter(({ me }) => !me).map(({ name, address }) => ({ name, address }));
}
