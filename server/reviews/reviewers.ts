import { administratorRoles, rolePermissions, type Permission } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';

/** Somebody who looks at what was drafted for a school. */
export interface Reviewer {
  readonly name: string;
  readonly address: string;
}

/** Whoever may do this at a school and administers that school; where nobody does, the Account Owners of the trust. */
export async function reviewersAt(
  { sql }: Pick<Reading, 'sql'>,
  schoolId: string | null,
  permission: Permission,
): Promise<Reviewer[]> {
  const roles = administratorRoles.filter((role) => rolePermissions[role].includes(permission));
  const found = (of: readonly string[], at: string | null) =>
    sql<Reviewer>(
      `select distinct a.name, a.email as address from administration d join account a on a.id = d.account_id
       where d.trust_id = app_trust() and d.role = any ($1) and d.school_id is not distinct from $2::uuid and a.erased_at is null
       order by a.name, a.email`,
      [[...of], at],
    );
  const here = schoolId === null ? [] : await found(roles, schoolId);
  return here.length > 0 ? here : found(['account_owner'], null);
}
