import { administratorRoles, rolePermissions } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';

/** Somebody who may answer, and where they are written to. */
export interface Approver {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  /** The site where they answer, when it is not the trust. */
  readonly site?: string;
}

const answering = administratorRoles.filter((role) => rolePermissions[role].includes('approval:answer'));

/** Whoever may answer approvals of the actor's trust, save these accounts: those who asked, or would gain by it. */
export const approversBut = (
  { sql }: Pick<Reading, 'sql'>,
  accountIds: readonly (string | null)[],
): Promise<Approver[]> =>
  sql<Approver>(
    `select distinct a.id as "accountId", a.name, a.email as address from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.school_id is null and d.role = any ($1) and a.id <> all ($2)
     order by a.name, a.id`,
    [answering, accountIds.filter((id) => id !== null)],
  );
