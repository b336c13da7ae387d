import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { FormerFacts } from './give-again-rules.ts';
import type { PlacedRole } from './rules.ts';

/** A grant that was ended, as it was, and how whoever held it stands now. */
export interface FormerGrant extends Omit<FormerFacts, 'endsAt'>, PlacedRole {
  readonly personId: string;
  readonly managedSchoolId: string | null;
  readonly endsAt: string | null;
  readonly note: string | null;
  readonly name: string;
  readonly email: string;
}

const query = `
  select g.account_id as "accountId", g.person_id as "personId", g.product_role_id as "roleId", g.school_id as "schoolId",
    g.managed_school_id as "managedSchoolId", iso(g.ends_at) as "endsAt", g.note, a.name, a.email,
    (select account_id from registration where person_id = g.person_id and ended_at is null) as "registeredWith",
    p.gone_at is not null or not p.enabled
      or (exists (select from affiliation f where f.person_id = p.id and f.school_id = g.school_id)
        and not exists (select from affiliation f where f.person_id = p.id and f.school_id = g.school_id and f.gone_at is null)) as "left",
    exists (select from "grant" h where h.account_id = g.account_id and h.product_id = g.product_id and h.trust_id = g.trust_id
      and h.school_id is not distinct from g.school_id and h.ended_at is null) as held
  from "grant" g join account a on a.id = g.account_id and a.erased_at is null join person p on p.id = g.person_id and p.erased_at is null
  where g.id = any ($1) and g.trust_id = $2 and g.ended_at is not null
    and ($3::uuid is null or g.managed_school_id = $3) order by g.id`;

/** Those of these grants that have ended and that the site managed, whose holders are held. Of whoever was erased there are none. */
export const formerGrants = (
  { sql }: UnitOfWork,
  { trustId, schoolId }: Site,
  grantIds: readonly string[],
): Promise<FormerGrant[]> => sql<FormerGrant>(query, [[...grantIds], trustId, schoolId]);
