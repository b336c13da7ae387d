import { endSessions } from '../accounts/end-sessions.ts';
import { Registration } from '../accounts/registration.ts';
import { removeCredential } from '../accounts/remove-credential.ts';
import type { Site } from '../administrators/rules.ts';
import { holdPeople } from '../roster/hold-people.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { grantInWords } from './grant-in-words.ts';
import { tellEnded } from './tell-ended.ts';

/**
 * Ends everything a member of staff has at a site (at the trust: everywhere in it), with their sessions, in
 * one transaction. When nothing is left they are not registered any more: coming back means a new
 * invitation, and when nobody else knows the account its password is gone too. A school has nothing to do with
 * people of other schools: they are `not_found`.
 */
export async function revokeAccess(
  uow: UnitOfWork,
  { site, personId }: { site: Site; personId: string },
): Promise<{ name: string; ended: number }> {
  const { em, actor, now, audit } = uow;
  await holdPeople(uow, [personId]);
  await requireAtSite(uow, site, personId);
  const where = { personId, trustId: site.trustId, endedAt: null };
  const registration = await em.findOne(Registration, where);
  if (registration === null) throw new Refusal('not_registered');
  const { accountId } = registration;
  if (accountId === actor.accountId) throw new Refusal('self_change');

  const ended = await endGrants(uow, site, accountId);
  const cancelled = await cancelOpen(uow, site, personId);
  await endSessions(uow, accountId);
  const words = await grantInWords(uow, ended);
  const rest = await whatIsLeft(uow, accountId);
  if (rest.grants === 0) registration.endedAt = now;
  audit(
    'access.revoked',
    { kind: 'person', id: personId },
    { accountId, grants: ended, invitations: cancelled, registered: rest.grants > 0 },
  );
  const { removed } = rest.grants === 0 ? await removeCredential(uow, accountId) : { removed: false };
  await tellEnded(
    uow,
    words,
    removed ? 'You can no longer sign in.' : 'What you have elsewhere stays as it was.',
  );
  return { name: words[0]?.name ?? (await nameOf(uow, accountId)), ended: ended.length };
}

async function requireAtSite({ sql }: UnitOfWork, site: Site, personId: string): Promise<void> {
  const [there] = await sql(
    `select from person p where id = $1 and trust_id = $2 and ($3::uuid is null
       or exists (select from affiliation where person_id = p.id and school_id = $3)
       or exists (select from "grant" where person_id = p.id and school_id = $3 and ended_at is null)
       or exists (select from invitation where person_id = p.id and school_id = $3 and state in ('pending', 'expired')))`,
    [personId, site.trustId, site.schoolId],
  );
  if (there === undefined) throw new Refusal('not_found');
}

async function endGrants({ sql, actor }: UnitOfWork, site: Site, accountId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `update "grant" set ended_at = gatehouse_now(), end_reason = 'access_revoked', ended_by = $4
     where trust_id = $1 and account_id = $2 and ended_at is null and ($3::uuid is null or managed_school_id = $3)
     returning id`,
    [site.trustId, accountId, site.schoolId, actor.accountId],
  );
  return rows.map(({ id }) => id);
}

async function cancelOpen({ sql }: UnitOfWork, site: Site, personId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `update invitation set state = 'cancelled', answered_at = gatehouse_now()
     where trust_id = $1 and person_id = $2 and state in ('pending', 'expired') and ($3::uuid is null or school_id = $3)
     returning id`,
    [site.trustId, personId, site.schoolId],
  );
  return rows.map(({ id }) => id);
}

async function whatIsLeft({ sql }: UnitOfWork, accountId: string): Promise<{ grants: number }> {
  const [row] = await sql<{ grants: number }>(
    'select count(*)::int as grants from "grant" where trust_id = app_trust() and account_id = $1 and ended_at is null',
    [accountId],
  );
  return row ?? { grants: 0 };
}

async function nameOf({ sql }: UnitOfWork, accountId: string): Promise<string> {
  const [row] = await sql<{ name: string }>('select name from account where id = $1', [accountId]);
  return row?.name ?? '';
}
