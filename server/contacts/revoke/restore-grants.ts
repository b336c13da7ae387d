import { addGrant } from '../../access/add-grant.ts';
import { granterOf } from '../../access/granter.ts';
import type { Preset, ProductLevel } from '../../access/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { comesBack } from './rules.ts';

/** Whose roles, which a revoke at one school ended, come back to which account. */
export interface RestoreGrants {
  readonly contactId: string;
  readonly schoolId: string;
  readonly accountId: string;
  readonly planId?: string;
}

interface TakenGrant {
  readonly id: string;
  readonly productId: string;
  readonly roleId: string;
  readonly schoolId: string | null;
  readonly managedSchoolId: string | null;
  readonly endsAt: string | null;
  readonly note: string | null;
  readonly preset: Preset;
  readonly level: ProductLevel;
  readonly retired: boolean;
  readonly decidedSince: boolean;
}

// Products and roles stay as they are while they are given: none gains power, or is retired, meanwhile.
const query = `
  select g.id, g.product_id as "productId", g.product_role_id as "roleId", g.school_id as "schoolId",
    g.managed_school_id as "managedSchoolId", iso(g.ends_at) as "endsAt", g.note, r.preset, p.level,
    p.retired_at is not null or r.retired_at is not null
      or exists (select from school s where s.id = g.school_id and s.gone_at is not null) as retired,
    exists (select from "grant" o where o.account_id = g.account_id and o.product_id = g.product_id
      and o.school_id is not distinct from g.school_id and o.id <> g.id
      and (o.ended_at is null or o.given_at > g.ended_at)) as "decidedSince"
  from contact_standing c join "grant" g on g.id = any (c.revoked_grants) and g.trust_id = c.trust_id
  join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
  where c.trust_id = app_trust() and c.contact_id = $1 and c.school_id = $2 and g.account_id = $3 and g.ended_at is not null
  order by p.id, r.id, g.id for share of p, r`;

/**
 * Gives the roles back that a revoke at one school ended, each as a grant of its own with the place and end that it had.
 * What has been retired or given anew since then, is over, or is above the power of whoever restores stays ended. The contact
 * is held. Returns the ids of the new grants.
 */
export async function restoreGrants(
  uow: UnitOfWork,
  { contactId, schoolId, accountId, planId }: RestoreGrants,
): Promise<string[]> {
  const { sql, now, actor } = uow;
  const taken = await sql<TakenGrant>(query, [contactId, schoolId, accountId]);
  if (taken.length === 0) return [];
  const trustId = actor.trustId ?? '';
  const by = await granterOf(uow, actor.accountId);
  return taken.flatMap(({ id, preset, level, retired, decidedSince, endsAt, ...grant }) => {
    const ends = endsAt === null ? null : new Date(endsAt);
    const role = { preset, level, place: { trustId, schoolId: grant.schoolId } };
    if (!comesBack({ role, retired, endsAt: ends, decidedSince }, by, now)) return [];
    const whose = { trustId, accountId, personId: contactId, givenBy: actor.accountId };
    return [addGrant(uow, { ...grant, ...whose, endsAt: ends, planId: planId ?? null, instead: id })];
  });
}
