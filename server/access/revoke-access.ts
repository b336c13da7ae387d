import { endPortalSessions } from '../accounts/end-sessions.ts';
import { Registration } from '../accounts/registration.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { cancelInvitations } from '../invitations/cancel-invitations.ts';
import { closeRegistration } from './close-registration.ts';
import { endGrants, type Ending } from './end-grants.ts';
import { grantInWords } from './grant-in-words.ts';
import { holdHolders } from './hold-holders.ts';
import type { Reach } from './rules.ts';
import { tellEnded, tellsEnded } from './tell-ended.ts';

/** Whose access, at which site, how far, and how it ends. */
export interface RevokeAccess extends Omit<Ending, 'reason'> {
  readonly site: Site;
  readonly personId: string;
  /** At the trust: what the trust manages, or what schools do, too. A school reaches what it manages itself. */
  readonly reach: Reach;
  readonly reason?: Ending['reason'];
}

/**
 * Ends everything that a site manages of a member of staff's access, and cancels its open invitations to them, with
 * their sessions, in one transaction. Whoever has two records in the roster and one account is one human being: what
 * either record brought them ends. When nothing is left they are not registered any more: coming back means a new
 * invitation, and when nobody else knows the account its password is gone too. Refuses `not_found` for people that a
 * school has nothing to do with, `not_registered` when there is nothing to end, and `self_change`: all before anything is changed.
 */
export async function revokeAccess(
  uow: UnitOfWork,
  { site, personId, reach, reason = 'access_revoked', ...ending }: RevokeAccess,
): Promise<{ name: string; ended: number; grantIds: readonly string[]; told: boolean }> {
  const { em, actor, audit } = uow;
  const people = await holdHolders(uow, [personId]);
  await requireAtSite(uow, site, personId);
  const registration = await em.findOne(Registration, { personId, trustId: site.trustId, endedAt: null });
  if (registration === null) throw new Refusal('not_registered');
  const { accountId } = registration;
  if (accountId === actor.accountId) throw new Refusal('self_change');

  const scope = { ...site, accountId, people, whole: site.schoolId === null && reach === 'everything' };
  const { grantIds, invitationIds, elsewhere } = await whatEnds(uow, scope);
  if (elsewhere && grantIds.length + invitationIds.length === 0) throw new Refusal('not_registered');
  const ended = await endGrants(uow, grantIds, { reason, ...ending });
  await cancelInvitations(uow, invitationIds);
  await endPortalSessions(uow, accountId);
  const { closed, signsIn } = await closeRegistration(uow, accountId, people, ending);
  audit(
    'access.revoked',
    { kind: 'person', id: personId },
    {
      accountId,
      reach: scope.whole ? 'everything' : 'site',
      reason,
      grants: ended,
      invitations: invitationIds,
      registered: !closed,
    },
    { schoolId: site.schoolId },
  );
  const words = await grantInWords(uow, ended);
  const told = (await tellsEnded(uow, ending.tell)) && words.length > 0;
  const afterwards = signsIn ? 'What you have elsewhere stays as it was.' : 'You can no longer sign in.';
  if (told) await tellEnded(uow, words, { how: 'person', afterwards, planId: ending.planId });
  return {
    name: words[0]?.name ?? (await nameOf(uow, accountId)),
    ended: ended.length,
    grantIds: ended,
    told,
  };
}

async function requireAtSite({ sql }: UnitOfWork, site: Site, personId: string): Promise<void> {
  const [there] = await sql(
    `select from person p where id = $1 and trust_id = $2 and kind = 'staff' and ($3::uuid is null
       or exists (select from affiliation where person_id = p.id and school_id = $3)
       or exists (select from "grant" where person_id = p.id and school_id = $3 and ended_at is null)
       or exists (select from invitation where person_id = p.id and school_id = $3 and state in ('pending', 'expired')))`,
    [personId, site.trustId, site.schoolId],
  );
  if (there === undefined) throw new Refusal('not_found');
}

interface Scope extends Site {
  readonly accountId: string;
  readonly people: readonly string[];
  readonly whole: boolean;
}

interface WhatEnds {
  readonly grantIds: readonly string[];
  readonly invitationIds: readonly string[];
  /** Whether they hold something beyond that. */
  readonly elsewhere: boolean;
}

async function whatEnds({ sql }: UnitOfWork, scope: Scope): Promise<WhatEnds> {
  const { trustId, schoolId, accountId, people, whole } = scope;
  const grants = await sql<{ id: string; within: boolean }>(
    `select id, $4 or managed_school_id is not distinct from $3 as within from "grant"
     where trust_id = $1 and account_id = $2 and ended_at is null order by id for update`,
    [trustId, accountId, schoolId, whole],
  );
  const invitations = await sql<{ id: string }>(
    `select id from invitation
     where trust_id = $1 and person_id = any ($2) and state in ('pending', 'expired')
       and ($4 or school_id is not distinct from $3) order by id for update`,
    [trustId, [...people], schoolId, whole],
  );
  return {
    grantIds: grants.flatMap(({ id, within }) => (within ? [id] : [])),
    invitationIds: invitations.map(({ id }) => id),
    elsewhere: grants.some(({ within }) => !within),
  };
}

async function nameOf({ sql }: UnitOfWork, accountId: string): Promise<string> {
  const [row] = await sql<{ name: string }>('select name from account where id = $1', [accountId]);
  return row?.name ?? '';
}
