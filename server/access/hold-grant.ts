import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { OfferedRole } from './find-roles.ts';
import { holdHolders } from './hold-holders.ts';
import { requireManaged } from './require-managed.ts';

/** A grant that is held, as it stands, and whose it is. */
export interface HeldGrant extends OfferedRole {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** Whether the roster says that they have left, or are not to be let in. */
  readonly left: boolean;
  readonly endsAt: string | null;
  readonly note: string | null;
}

const query = `
  select g.id, g.account_id as "accountId", g.person_id as "personId", a.name, a.email, g.note, iso(g.ends_at) as "endsAt",
    p.gone_at is not null or not p.enabled as "left", r.id as "roleId", g.school_id as "schoolId", r.name as role, r.preset,
    x.id as "productId", x.name as product, x.level, coalesce(s.name, t.name) as place, t.name as trust
  from "grant" g join person p on p.id = g.person_id join account a on a.id = g.account_id
  join product_role r on r.id = g.product_role_id join product x on x.id = g.product_id join trust t on t.id = g.trust_id
  left join school s on s.id = g.school_id
  where g.id = $1 and g.trust_id = $2`;

/**
 * A grant that is managed at a site, locked, its person held. Refuses as {@link requireManaged} does, and `self_change`
 * for the actor's own.
 */
export async function holdGrant(uow: UnitOfWork, site: Site, grantId: string): Promise<HeldGrant> {
  const [holder] = await uow.sql<{ personId: string }>(
    'select person_id as "personId" from "grant" where id = $1 and trust_id = $2 and person_id is not null',
    [grantId, site.trustId],
  );
  if (holder === undefined) throw new Refusal('not_found');
  await holdHolders(uow, [holder.personId]);
  const { accountId } = await requireManaged(uow, site, holder.personId, [grantId]);
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');
  const [grant] = await uow.sql<HeldGrant>(query, [grantId, site.trustId]);
  if (grant === undefined) throw new Refusal('not_found');
  return grant;
}
