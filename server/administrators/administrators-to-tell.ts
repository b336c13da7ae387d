import type { Reading } from '../unit-of-work.ts';

/** Somebody who is told of what concerns the whole trust. */
export interface Told {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
}

/** Every Account Owner and Account Admin of the whole of the actor's trust. */
export const administratorsToTell = ({ sql }: Pick<Reading, 'sql'>): Promise<Told[]> =>
  sql<Told>(
    `select distinct a.id as "accountId", a.name, a.email as address
     from administration d join account a on a.id = d.account_id
     where d.trust_id = app_trust() and d.school_id is null and d.role in ('account_owner', 'account_admin')
     order by a.name, a.id`,
  );
