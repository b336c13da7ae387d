import { LockMode } from '@mikro-orm/postgresql';
import { endSessions } from '../accounts/end-sessions.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Grant } from './grant.ts';
import { grantInWords } from './grant-in-words.ts';
import { tellEnded } from './tell-ended.ts';

/**
 * Ends one role in one product, at the site where it is managed. The person's sessions end in the same
 * transaction; their other products stay as they are, at the next sign-in.
 */
export async function removeRole(
  uow: UnitOfWork,
  { site, grantId }: { site: Site; grantId: string },
): Promise<{ name: string; product: string }> {
  const { em, actor, now, audit } = uow;
  const where = { id: grantId, trustId: site.trustId, managedSchoolId: site.schoolId };
  const grant = await em.findOne(Grant, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (grant === null) throw new Refusal('not_found');
  if (grant.endedAt !== null) throw new Refusal('grant_ended');
  if (grant.accountId === actor.accountId) throw new Refusal('self_change');

  grant.end(actor.accountId, 'role_removed', now);
  await endSessions(uow, grant.accountId);
  audit(
    'grant.ended',
    { kind: 'grant', id: grant.id },
    { accountId: grant.accountId, reason: 'role_removed' },
  );
  const ended = await grantInWords(uow, [grant.id]);
  await tellEnded(uow, ended, 'Everything else you could open stays as it was.');
  return { name: ended[0]?.name ?? '', product: ended[0]?.product ?? '' };
}
