import { administrationsOf } from '../administrators/administrations-of.ts';
import { outranks, type Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { ResetHolder } from './issue-reset-link.ts';

interface Registered extends ResetHolder {
  readonly hasPassword: boolean;
}

const registered = `
  select a.id as "accountId", a.name, a.email, exists (select from credential c
    where c.account_id = a.id and c.provider_id = 'credential' and c.password is not null) as "hasPassword"
  from person p left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  where p.id = $1 and p.trust_id = $2 and p.kind = 'staff' and ($3::uuid is null
    or exists (select from affiliation f where f.person_id = p.id and f.school_id = $3))`;

/**
 * The account of a registered member of staff of a site whose way in the actor may renew. Refuses `not_found`,
 * `not_registered`, `self_change` for one's own, and `above_own_power` for an administrator who is not below the actor.
 */
export async function registeredBelow(
  reading: Reading,
  { site, personId }: { readonly site: Site; readonly personId: string },
): Promise<ResetHolder> {
  const { sql, actor } = reading;
  const [found] = await sql<Registered | { accountId: null }>(registered, [
    personId,
    site.trustId,
    site.schoolId,
  ]);
  if (found === undefined) throw new Refusal('not_found');
  if (found.accountId === null || !found.hasPassword) throw new Refusal('not_registered');
  const { accountId, name, email } = found;
  if (accountId === actor.accountId) throw new Refusal('self_change');
  const own = await administrationsOf(reading, actor.accountId);
  if (!outranks(own, await administrationsOf(reading, accountId), site)) throw new Refusal('above_own_power');
  return { accountId, name, email };
}
