import { holdAccount } from '../../accounts/end-sessions.ts';
import { Registration } from '../../accounts/registration.ts';
import type { Site } from '../../administrators/rules.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { keepAway } from '../children/keep-away.ts';
import { holdCarryOver, type HeldCarryOver } from './hold-carry-over.ts';
import { refuseBlockedPair } from './refuse-blocked-pair.ts';

interface Moving {
  readonly accountId: string;
  readonly registrationId: string;
}

/**
 * Lets the new record have the account of the old one: one sign-in, no second welcome. It takes over the access at each school
 * where the old record had it and has no child any more, and the new one has; welcomes and letters on their way to the new
 * record are withdrawn, and a letter for a new password to the old one. Children whom the office took away stay away. Where
 * the old record still has a child it keeps its access, with the same account. What was undone, or taken for two people, is
 * done all the same once a person says so. Refuses `already_decided`, `contact_blocked` when either of them is blocked, `not_eligible` when there is nothing to take over.
 */
export async function carryOverAccount(
  uow: UnitOfWork,
  site: Site,
  carryOverId: string,
): Promise<{ accountId: string; schools: readonly string[] }> {
  const { em, sql, now, actor, audit } = uow;
  const held = await holdCarryOver(uow, site, carryOverId);
  if (!mayBeCarried(held)) throw new Refusal('already_decided');
  await refuseBlockedPair(uow, held);
  const { accountId, registrationId: before } = await whoMoves(uow, held);
  await keepAway(uow, [held]);
  const schools = await schoolsToMove(uow, held);
  if (schools.length === 0) throw new Refusal('not_eligible');
  await withdrawWelcomes(uow, held.newId);
  await holdAccount(uow, accountId);
  await sql('select end_password_letters($1)', [accountId]);
  const registrationId = newId();
  em.create(Registration, {
    id: registrationId,
    trustId: site.trustId,
    personId: held.newId,
    accountId,
    registeredAt: now,
  });
  await sql(
    `update contact_standing set admitted_at = $3, revoked_at = null, revoke_reason = null, revoked_by = null,
       revoked_by_name = null, revoke_note = null, revoke_plan_id = null where contact_id = $1 and school_id = any ($2)`,
    [held.newId, schools, now.toISOString()],
  );
  await sql(
    `update contact_standing set revoked_at = $3, revoke_reason = 'replaced', revoked_by = $4, revoked_by_name = $5
     where contact_id = $1 and school_id = any ($2)`,
    [held.oldId, schools, now.toISOString(), actor.accountId, actor.label],
  );
  await endWhereNothingIsLeft(uow, held.oldId, before);
  const facts = { ...held.facts, schools, registrationId };
  await sql(
    `update carry_over set state = 'carried', decided_at = $2, decided_by = $3, decided_by_name = $4, facts = $5 where id = $1`,
    [held.id, now.toISOString(), actor.accountId, actor.label, JSON.stringify(facts)],
  );
  const { schoolId } = site;
  audit(
    'carry_over.carried',
    { kind: 'person', id: held.newId },
    { from: held.oldId, accountId, schools },
    { schoolId },
  );
  return { accountId, schools };
}

const mayBeCarried = ({ state, decidedByPerson }: HeldCarryOver): boolean =>
  state === 'proposed' || (decidedByPerson && state !== 'carried');

/** The account of the old record. The new one has none of its own. */
async function whoMoves({ sql }: UnitOfWork, { oldId, newId: to }: HeldCarryOver): Promise<Moving> {
  const registered = await sql<Moving & { personId: string }>(
    `select id as "registrationId", account_id as "accountId", person_id as "personId" from registration
     where person_id in ($1, $2) and trust_id = app_trust() and ended_at is null`,
    [oldId, to],
  );
  const moving = registered.find(({ personId }) => personId === oldId);
  if (moving === undefined || registered.length > 1) throw new Refusal('already_decided');
  return moving;
}

async function schoolsToMove(
  { sql }: UnitOfWork,
  { oldId, newId: to, facts }: HeldCarryOver,
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select o.school_id as id from contact_standing o join contact_standing n on n.school_id = o.school_id and n.contact_id = $2
     where o.contact_id = $1 and o.admitted_at is not null and o.revoked_at is null and (o.students = 0 or $3)
       and n.reasons = '{}' order by o.school_id for no key update of o, n`,
    [oldId, to, facts.duplicate === true],
  );
  return rows.map(({ id }) => id);
}

/** No second welcome: whoever has the account has it. */
async function withdrawWelcomes({ sql, now }: UnitOfWork, contactId: string): Promise<void> {
  await sql(
    `update invitation set state = 'cancelled', answered_at = $2 where person_id = $1 and kind = 'contact' and state in ('pending', 'expired')`,
    [contactId, now.toISOString()],
  );
  await sql(
    'update welcome_letter set ended_at = $2 where contact_id = $1 and used_at is null and ended_at is null',
    [contactId, now.toISOString()],
  );
}

async function endWhereNothingIsLeft(
  { sql, now }: UnitOfWork,
  contactId: string,
  registrationId: string,
): Promise<void> {
  await sql(
    `update registration set ended_at = $3 where id = $2 and not exists (
       select from contact_standing where contact_id = $1 and admitted_at is not null and revoked_at is null)`,
    [contactId, registrationId, now.toISOString()],
  );
}
