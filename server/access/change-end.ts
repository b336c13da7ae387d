import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { OfferedRole } from './find-roles.ts';
import { grantInWords } from './grant-in-words.ts';
import { requireGrants } from './granter.ts';
import { holdHolders } from './hold-holders.ts';
import { requireManaged } from './require-managed.ts';
import { endObstacle } from './rules.ts';

/** A grant, the site where it is managed, and the first instant without it; null for access without an end. */
export interface ChangeEnd {
  readonly site: Site;
  readonly grantId: string;
  readonly endsAt: Date | null;
}

/**
 * Changes until when a role is held, or lets it go on. For whoever manages it and may grant it: more time is more
 * access. Refuses `ends_in_past`, `ends_too_late`, `not_found`, `managed_elsewhere`, `grant_ended`, `self_change` and what stands
 * in the way of granting it.
 */
export async function changeEnd(
  uow: UnitOfWork,
  { site, grantId, endsAt }: ChangeEnd,
): Promise<{ name: string; product: string; endsAt: string | null }> {
  const obstacle = endObstacle(endsAt, uow.now);
  if (obstacle !== null) throw new Refusal(obstacle);
  const [role] = await roleOf(uow, site, grantId);
  if (role === undefined) throw new Refusal('not_found');
  await holdHolders(uow, [role.personId]);
  const { accountId } = await requireManaged(uow, site, role.personId, [grantId]);
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');
  await requireGrants(uow, site.trustId, [role]);

  const ends = endsAt?.toISOString() ?? null;
  await uow.sql('update "grant" set ends_at = $2 where id = $1', [grantId, ends]);
  uow.audit(
    'grant.end_changed',
    { kind: 'grant', id: grantId },
    { accountId },
    { schoolId: role.schoolId, before: { endsAt: role.endsAt }, after: { endsAt: ends } },
  );
  const [words] = await grantInWords(uow, [grantId]);
  return { name: words?.name ?? '', product: words?.product ?? '', endsAt: ends };
}

type RoleOfGrant = OfferedRole & { readonly personId: string; readonly endsAt: string | null };

function roleOf({ sql }: UnitOfWork, { trustId }: Site, grantId: string): Promise<RoleOfGrant[]> {
  return sql<RoleOfGrant>(
    `select r.id as "roleId", g.school_id as "schoolId", r.name as role, r.preset, p.id as "productId", p.name as product,
       p.level, coalesce(s.name, t.name) as place, t.name as trust, g.person_id as "personId", iso(g.ends_at) as "endsAt"
     from "grant" g join product_role r on r.id = g.product_role_id join product p on p.id = r.product_id
     join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
     where g.id = $1 and g.trust_id = $2 and g.person_id is not null`,
    [grantId, trustId],
  );
}
