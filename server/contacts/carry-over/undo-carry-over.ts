import { endPortalSessions } from '../../accounts/end-sessions.ts';
import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { closeFamily, hasNoSchool } from '../revoke/close-family.ts';
import { holdCarryOver } from './hold-carry-over.ts';
import { refuseBlockedPair } from './refuse-blocked-pair.ts';

const dayHours = 24;

/**
 * Gives a carried-over account back to the record that had it, for as long as the trust restores what it revoked; the new one keeps
 * nothing that was taken up by it. It signs the
 * account out: what it opened is no longer what it opens. Refuses `already_decided` when it was never carried over, was
 * undone, or when either record has changed hands since; `contact_blocked`; `restore_too_late` after that time.
 */
export async function undoCarryOver(uow: UnitOfWork, site: Site, carryOverId: string): Promise<void> {
  const { sql, now, actor, audit } = uow;
  const { id, oldId, newId, state, decidedAt, facts } = await holdCarryOver(uow, site, carryOverId);
  const { schools = [], registrationId } = facts;
  if (state !== 'carried' || decidedAt === null || registrationId === undefined)
    throw new Refusal('already_decided');
  await refuseBlockedPair(uow, { oldId, newId });
  const [trust] = await sql<{ days: number }>('select restore_days as days from trust where id = $1', [
    site.trustId,
  ]);
  const until = decidedAt.getTime() + (trust?.days ?? 0) * dayHours * 3_600_000;
  if (now.getTime() >= until) throw new Refusal('restore_too_late');
  const [ended] = await sql<{ accountId: string }>(
    `update registration set ended_at = $2 where id = $1 and person_id = $3 and ended_at is null returning account_id as "accountId"`,
    [registrationId, now.toISOString(), newId],
  );
  if (ended === undefined) throw new Refusal('already_decided');
  // With the account goes whatever was taken up by it, also at a school that was added since.
  await sql('update contact_standing set admitted_at = null where contact_id = $1 and admitted_at >= $2', [
    newId,
    decidedAt.toISOString(),
  ]);
  await sql(
    `update contact_standing set revoked_at = null, revoke_reason = null, revoked_by = null, revoked_by_name = null
     where contact_id = $1 and school_id = any ($2) and revoke_reason = 'replaced'`,
    [oldId, [...schools]],
  );
  if (await hasNoSchool(uow, oldId)) await closeFamily(uow, oldId, ended.accountId);
  else await reopen(uow, oldId, ended.accountId);
  await endPortalSessions(uow, ended.accountId);
  await sql('select end_password_letters($1)', [ended.accountId]);
  await sql(
    `update carry_over set state = 'undone', decided_at = $2, decided_by = $3, decided_by_name = $4 where id = $1`,
    [id, now.toISOString(), actor.accountId, actor.label],
  );
  audit(
    'carry_over.undone',
    { kind: 'person', id: oldId },
    { from: newId, schools },
    { schoolId: site.schoolId },
  );
}

/** Registers the account for the old record again, as it was before; it may have lost it since, with the last school that was left to it. */
async function reopen({ sql }: UnitOfWork, personId: string, accountId: string): Promise<void> {
  const [held] = await sql<{ accountId: string }>(
    'select account_id as "accountId" from registration where person_id = $1 and ended_at is null',
    [personId],
  );
  if (held !== undefined && held.accountId !== accountId) throw new Refusal('already_decided');
  if (held !== undefined) return;
  await sql(
    `update registration set ended_at = null where id = (
       select id from registration where person_id = $1 and account_id = $2 order by ended_at desc limit 1)`,
    [personId, accountId],
  );
}
