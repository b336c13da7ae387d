import { endGrants } from '../../access/end-grants.ts';
import { tellsEnded } from '../../access/tell-ended.ts';
import { endPortalSessions } from '../../accounts/end-sessions.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdStanding, type ContactHere } from '../hold-standing.ts';
import { toldReason, type ContactReason, type RevokeReason } from '../rules.ts';
import { closeFamily, hasNoSchool } from './close-family.ts';
import { endOffers } from './end-offers.ts';
import { changedSince, revokeObstacle, revokeReason } from './rules.ts';
import { tellRevoked } from './tell-revoked.ts';

/** Whose access at which school, why in the office's words, and whether they are told; left out, as the trust has it. */
export interface RevokeContact extends ContactHere {
  readonly note?: string | null;
  readonly tell?: boolean | null;
  readonly planId?: string;
  /** What it was shown for, some time ago: refused as `illegal_transition` when none of that is so any more. */
  readonly shown?: readonly ContactReason[];
}

/** What became of it. */
export interface Revoked {
  readonly name: string;
  readonly school: string;
  readonly reason: RevokeReason;
  /** Whether they can still sign in, for another school or as a member of staff. */
  readonly signsIn: boolean;
  /** Until when Restore gives back the same account and password, as an ISO string; null when there is none, or it lives on. */
  readonly keptUntil: string | null;
  readonly told: boolean;
}

/**
 * Revokes a contact's access at one school: what is on its way to them there is void, what they hold there ends, and every
 * session of the account with it, in one transaction. With no other school of the trust left they are not registered any
 * more, and when nobody else knows the account its password is put aside for as long as it can be given back. Refuses
 * `not_found`, `still_eligible` while they have a student here, `contact_blocked`, `already_decided`, `not_registered` when
 * there is nothing to end, and `self_change`: all before anything is changed.
 */
export async function revokeContact(uow: UnitOfWork, wanted: RevokeContact): Promise<Revoked> {
  const { contactId, schoolId, note = null, planId } = wanted;
  const { sql, actor, audit } = uow;
  const held = await holdStanding(uow, wanted);
  const obstacle = revokeObstacle(held.status) ?? changedSince(wanted.shown ?? held.reasons, held.reasons);
  if (obstacle !== null) throw new Refusal(obstacle);
  const { accountId, name, school, reasons, flagLost } = held;
  if (accountId !== null && accountId === actor.accountId) throw new Refusal('self_change');

  const reason = revokeReason(reasons);
  const invitations = await endOffers(uow, { contactId, schoolId });
  await sql(
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = $3, revoked_by = $4, revoked_by_name = $5,
       revoke_note = $6, revoke_plan_id = $7 where contact_id = $1 and school_id = $2`,
    [contactId, schoolId, reason, actor.accountId, actor.label, note || null, planId ?? null],
  );
  const isLast = await hasNoSchool(uow, contactId);
  const grants = await endHeld(uow, { contactId, schoolId: isLast ? null : schoolId }, reason, wanted);
  if (accountId !== null) await endPortalSessions(uow, accountId);
  const closed = isLast && accountId !== null ? await closeFamily(uow, contactId, accountId) : null;
  const { signsIn, keptUntil } = closed ?? { signsIn: accountId !== null, keptUntil: null };
  audit(
    'contact.revoked',
    { kind: 'person', id: contactId },
    {
      accountId,
      reason: toldReason(reason, flagLost),
      reasons,
      grants,
      invitations,
      registered: !isLast,
      keptUntil,
    },
    { schoolId },
  );
  const told = accountId !== null && held.admittedAt !== null && (await tellsEnded(uow, wanted.tell));
  if (told) await tellRevoked(uow, { contactId, accountId, school, signsIn, keptUntil, planId });
  return { name, school, reason, signsIn, keptUntil, told };
}

/** What the contact holds at the school; with no school left, everything that they hold as a contact. It is kept in mind, for Restore. */
async function endHeld(
  uow: UnitOfWork,
  { contactId, schoolId }: { readonly contactId: string; readonly schoolId: string | null },
  reason: RevokeReason,
  wanted: RevokeContact,
): Promise<string[]> {
  const held = await uow.sql<{ id: string }>(
    `select id from "grant" where trust_id = app_trust() and person_id = $1 and ended_at is null
       and ($2::uuid is null or school_id = $2) order by id for update`,
    [contactId, schoolId],
  );
  const ids = held.map(({ id }) => id);
  const { contactId: contact, schoolId: here } = wanted;
  if (ids.length > 0)
    await uow.sql(
      'update contact_standing set revoked_grants = $3 where contact_id = $1 and school_id = $2',
      [contact, here, ids],
    );
  const ending = {
    reason: reason === 'withdrawn' ? ('access_revoked' as const) : reason,
    note: wanted.note,
    planId: wanted.planId,
  };
  return endGrants(uow, ids, ending);
}
