import { administrationsOf } from '../administrators/administrations-of.ts';
import { outranks, type Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { issueResetLink, type ResetHolder } from './issue-reset-link.ts';

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
 * Mails a registered member of staff of a site the usual link for a new password. Whoever asks learns nothing of it, and
 * the password stays until the link is used. Refuses `not_found`, `not_registered`, `self_change` for one's own,
 * `above_own_power` for an administrator who is not below the actor, and `too_often` after three within an hour.
 */
export async function resetFor(
  uow: UnitOfWork,
  { site, personId }: { site: Site; personId: string },
): Promise<{ name: string }> {
  const { sql, actor, audit } = uow;
  const [found] = await sql<Registered | { accountId: null }>(registered, [
    personId,
    site.trustId,
    site.schoolId,
  ]);
  if (found === undefined) throw new Refusal('not_found');
  if (found.accountId === null || !found.hasPassword) throw new Refusal('not_registered');
  const { accountId, name } = found;
  if (accountId === actor.accountId) throw new Refusal('self_change');
  const own = await administrationsOf(uow, actor.accountId);
  if (!outranks(own, await administrationsOf(uow, accountId), site)) throw new Refusal('above_own_power');
  const issued = await issueResetLink(uow, found);
  if (issued === 'too_often') throw new Refusal('too_often');
  if (issued === 'nowhere') throw new Refusal('not_registered');
  audit(
    'account.reset_sent',
    { kind: 'account', id: accountId },
    { personId, resetId: issued.resetId },
    { schoolId: site.schoolId },
  );
  return { name };
}
