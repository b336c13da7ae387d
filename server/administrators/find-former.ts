import { findErasable } from '../erasure/find-erasable.ts';
import { erasureObstacle } from '../erasure/rules.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { AdministratorRole, Site } from './rules.ts';

/** Somebody who was an administrator once, and why they are none any more. Instants are ISO strings in UTC. */
export interface FormerAdministrator {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** Null once they are erased. */
  readonly email: string | null;
  readonly role: AdministratorRole;
  readonly roleName: string | null;
  readonly since: string;
  readonly endedAt: string;
  /** Who ended it; null when nobody in the portal did. */
  readonly endedBy: string | null;
  readonly note: string | null;
  readonly erased: boolean;
  /** Why they cannot be erased now; null when they can. */
  readonly obstacle: RefusalCode | null;
}

const query = `
  select d.id, a.id as "accountId", a.name, case when a.erased_at is null then a.email end as email, d.role, r.name as "roleName",
    iso(d.given_at) as since, iso(d.ended_at) as "endedAt", by.name as "endedBy", d.end_note as note,
    a.erased_at is not null as erased
  from administrator d join account a on a.id = d.account_id left join account by on by.id = d.ended_by
  left join administrator_role r on r.id = d.role_id
  where d.id = $1 and d.trust_id = app_trust() and d.ended_at is not null
    and ($2::uuid is null or d.all_sites or exists (select from administrator_site s
      left join school_group_member m on m.group_id = s.group_id
      where s.administrator_id = d.id and $2 in (s.school_id, m.school_id)))`;

/** One former administrator whom a site saw. Refuses `not_found`, also for somebody who administers still. */
export async function findFormer(reading: Reading, site: Site, id: string): Promise<FormerAdministrator> {
  const [row] = await reading.sql<Omit<FormerAdministrator, 'obstacle'>>(query, [id, site.schoolId]);
  if (row === undefined) throw new Refusal('not_found');
  const erasable = await findErasable(reading, { kind: 'account', id: row.accountId });
  return { ...row, obstacle: erasable === null ? 'not_found' : erasureObstacle(erasable) };
}
