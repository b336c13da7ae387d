import { granterOf } from '../access/granter.ts';
import { canGrant, type Preset, type ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { selectedIds } from '../invitations/selected-ids.ts';
import type { StaffSelection } from '../invitations/staff-filter.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { BulkChange } from './bulk-change.ts';
import { grantsToEnd, type GrantToEnd } from './grants-to-end.ts';

/** A grant as it stands, and what becomes of it. */
export interface ChangeRow extends GrantToEnd {
  /** It is changed or ends, or why not: it is the role already, one's own, or beyond one's power. */
  readonly outcome: 'change' | 'already' | 'own' | 'beyond';
}

/** Everybody who was selected, and what a bulk change comes to for each of their grants. */
export interface ChangeRows {
  readonly personIds: readonly string[];
  readonly rows: readonly ChangeRow[];
  /** The role that people get, and the product that it is about. */
  readonly role: NewRole | null;
  readonly productId: string | null;
}

/** A role that people are changed to. */
export interface NewRole {
  readonly roleId: string;
  readonly preset: Preset;
  readonly productId: string;
  readonly product: string;
  readonly level: ProductLevel;
}

/**
 * What a bulk change would do to the grants of a selection, as of now. Refuses `nobody_selected`, and `role_unknown` for a
 * role that is not given in this trust.
 */
export async function changeRows(
  reading: Reading,
  site: Site,
  { who, change }: { readonly who: StaffSelection; readonly change: BulkChange },
): Promise<ChangeRows> {
  const personIds = await selectedIds(reading, site, who);
  if (personIds.length === 0) throw new Refusal('nobody_selected');
  const role = change.kind === 'change_role' ? await newRole(reading, site, change.roleId) : null;
  const productId = change.kind === 'remove_role' ? change.productId : (role?.productId ?? null);
  const everywhere = change.kind === 'revoke' && change.reach === 'everything';
  const found = await grantsToEnd(reading, site, personIds, { productId, everywhere });
  const grants = [...new Map(found.map((grant) => [grant.grantId, grant])).values()];
  const outcome = await outcomes(reading, site, role);
  return { personIds, rows: grants.map((grant) => ({ ...grant, outcome: outcome(grant) })), role, productId };
}

async function newRole({ sql }: Reading, { trustId }: Site, roleId: string): Promise<NewRole> {
  const [role] = await sql<NewRole>(
    `select r.id as "roleId", r.preset, x.id as "productId", x.name as product, x.level
     from product_role r join product x on x.id = r.product_id
     where r.id = $1 and r.trust_id = $2 and r.retired_at is null and x.retired_at is null`,
    [roleId, trustId],
  );
  if (role === undefined) throw new Refusal('role_unknown');
  return role;
}

/** Whoever may not give a role does not take it away in exchange for another either. */
async function outcomes(reading: Reading, { trustId }: Site, role: NewRole | null) {
  const granter = await granterOf(reading, reading.actor.accountId);
  return ({ accountId, roleId, preset, level, schoolId }: GrantToEnd): ChangeRow['outcome'] => {
    if (accountId === granter.accountId) return 'own';
    if (role === null) return 'change';
    if (roleId === role.roleId) return 'already';
    const may = (wanted: Preset) =>
      canGrant(granter, { preset: wanted, level, place: { trustId, schoolId } }, false) === null;
    return may(preset) && may(role.preset) ? 'change' : 'beyond';
  };
}
