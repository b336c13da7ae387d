import { giveBack } from '../../accounts/kept/give-back.ts';
import { Registration } from '../../accounts/registration.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdStanding, type ContactHere } from '../hold-standing.ts';
import { toldReason, type ContactReason, type ContactStatus, type ToldReason } from '../rules.ts';
import { restoreGrants } from './restore-grants.ts';
import { restoreObstacle } from './rules.ts';
import { tellRestored } from './tell-restored.ts';

/** Whose access at which school is given back. */
export interface RestoreContact extends ContactHere {
  readonly planId?: string;
}

/** What became of it: how they stand from now on, and why access would end again. */
export interface Restored {
  readonly name: string;
  readonly school: string;
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  /** The same reasons, as people are told them. */
  readonly why: readonly ToldReason[];
  /** How many of the roles came back that the revoke had ended. */
  readonly roles: number;
  readonly told: boolean;
}

/**
 * Gives a contact the access at one school back that was revoked, with the same account and password, and the roles
 * that the revoke ended ({@link restoreGrants}). What had been taken up before is so again; a welcome that was taken back is not. Refuses `not_found`, `contact_blocked`, `already_decided` when
 * it is not revoked any more, `restore_too_late` when the password was destroyed, and `self_change`.
 */
export async function restoreContact(uow: UnitOfWork, wanted: RestoreContact): Promise<Restored> {
  const { contactId, schoolId, planId } = wanted;
  const { sql, actor, audit } = uow;
  const held = await holdStanding(uow, wanted);
  const obstacle = restoreObstacle(held.status);
  if (obstacle !== null) throw new Refusal(obstacle);
  const accountId = held.admittedAt === null ? null : await lastAccount(uow, contactId);
  if (accountId !== null && accountId === actor.accountId) throw new Refusal('self_change');

  const grants = accountId === null ? [] : await restoreGrants(uow, { ...wanted, accountId });
  if (accountId !== null) {
    await giveBack(uow, accountId);
    if (held.accountId === null) register(uow, contactId, accountId);
  }
  const [now] = await sql<Pick<Restored, 'status' | 'reasons'>>(
    `update contact_standing set revoked_at = null, revoke_reason = null, revoked_by = null, revoked_by_name = null,
       revoke_note = null, revoke_plan_id = null where contact_id = $1 and school_id = $2 returning status, reasons`,
    [contactId, schoolId],
  );
  if (now === undefined) throw new Refusal('not_found');
  audit(
    'contact.restored',
    { kind: 'person', id: contactId },
    { accountId, status: now.status, grants },
    { schoolId },
  );
  const { name, school } = held;
  if (accountId !== null) await tellRestored(uow, { contactId, accountId, school, planId });
  const why = now.reasons.map((reason) => toldReason(reason, held.flagLost));
  return { name, school, ...now, why, roles: grants.length, told: accountId !== null };
}

function register({ em, now, actor }: UnitOfWork, personId: string, accountId: string): void {
  em.create(Registration, { trustId: actor.trustId ?? '', personId, accountId, registeredAt: now });
}

/** The account that a contact signs in with, or did last. */
async function lastAccount({ sql }: UnitOfWork, contactId: string): Promise<string> {
  const [last] = await sql<{ accountId: string }>(
    `select account_id as "accountId" from registration where trust_id = app_trust() and person_id = $1
     order by ended_at is null desc, ended_at desc limit 1`,
    [contactId],
  );
  if (last === undefined) throw new Refusal('restore_too_late');
  return last.accountId;
}
