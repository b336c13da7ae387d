import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

/** Refuses `self_change` when one of whoever decides (ids of accounts) is one of these contacts, by account or by address. */
export async function refuseOwn(
  { sql }: UnitOfWork,
  contacts: readonly string[],
  deciders: readonly (string | null)[],
): Promise<void> {
  const own = await sql(
    `select from registration where trust_id = app_trust() and person_id = any ($1) and account_id = any ($2) and ended_at is null
     union all select from person p join account a on a.email = p.email where p.trust_id = app_trust() and p.id = any ($1) and a.id = any ($2)`,
    [[...contacts], [...deciders]],
  );
  if (own.length > 0) throw new Refusal('self_change');
}
