import type { Reading } from '../unit-of-work.ts';
import { filterValues, foundBy, openDifferences, type DifferenceSelection } from './difference-filter.ts';
import type { DriftKind } from './rules.ts';

/** A difference that something is to be done about. */
export interface ChosenDifference {
  readonly id: string;
  readonly kind: DriftKind;
  readonly accountId: string | null;
  readonly knownAs: string | null;
  readonly grantId: string | null;
  readonly roleId: string | null;
  readonly personId: string | null;
  /** The school that manages what they have; null for the trust. */
  readonly managedSchoolId: string | null;
}

const columns = `select d.id, d.kind, d.account_id as "accountId", d.known_as as "knownAs", d.grant_id as "grantId",
  g.product_role_id as "roleId", g.person_id as "personId", g.managed_school_id as "managedSchoolId"`;

/** The differences that somebody chose and that are open still, in the order of their ids. Those of another product, or trust, are not there. */
export function chosenDifferences(
  { sql }: Pick<Reading, 'sql'>,
  productId: string,
  which: DifferenceSelection,
): Promise<ChosenDifference[]> {
  if ('ids' in which)
    return sql(`${columns} ${openDifferences} and d.id = any ($2) order by d.id`, [
      productId,
      [...which.ids],
    ]);
  return sql(`${columns} ${openDifferences} ${foundBy} order by d.id`, [
    productId,
    ...filterValues(which.all),
  ]);
}
