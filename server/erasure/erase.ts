import { closeRegistration } from '../access/close-registration.ts';
import { destroyKeys } from '../audit/destroy-keys.ts';
import { cancelInvitations } from '../invitations/cancel-invitations.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { eraseAccount } from './erase-account.ts';
import { eraseTraces, textsOf } from './erase-traces.ts';
import { findErasable, type ErasureSubject } from './find-erasable.ts';
import { erasedName, erasureObstacle, isName } from './rules.ts';

/** Whom to erase, and their name as it was typed to confirm it. */
export interface Erase {
  readonly subject: ErasureSubject;
  readonly name: string;
}

/**
 * Erases somebody who has gone: the keys of what names them in the audit log are destroyed, and every row of the trust that
 * says who they were says "Erased person". It cannot be taken back. What happened stays, without their name: entries,
 * grants, counts. Their accounts go with them, unless somebody else keeps a record of who holds them.
 * Refuses `name_wrong`, and what {@link erasureObstacle} says.
 */
export async function erase(
  uow: UnitOfWork,
  { subject, name }: Erase,
): Promise<{ name: string; accounts: number }> {
  const { sql, actor, audit, now } = uow;
  const personId = subject.kind === 'person' ? subject.id : null;
  if (personId !== null) await holdPeople(uow, [personId]);
  const found = await findErasable(uow, subject);
  if (found === null) throw new Refusal('not_found');
  const obstacle = erasureObstacle(found);
  if (obstacle !== null) throw new Refusal(obstacle);
  if (!isName(name, found.name)) throw new Refusal('name_wrong');

  const { accountIds } = found;
  const invitationIds = await theirInvitations(uow, personId, accountIds);
  await cancelInvitations(uow, invitationIds);
  const known = await textsOf(uow, { personId, accountIds });
  await eraseTraces(uow, { personId, accountIds }, known);
  if (personId !== null) await eraseRecord(uow, personId, accountIds);
  const erased = await eraseAccounts(uow, accountIds);
  await destroyKeys(uow, [subject.id, ...invitationIds, ...erased]);
  await sql(
    `insert into erasure (id, trust_id, subject_id, subject_kind, asked_by, at) values ($1, app_trust(), $2, $3, $4, $5)`,
    [newId(), subject.id, subject.kind, actor.accountId, now.toISOString()],
  );
  audit(
    'person.erased',
    { kind: subject.kind, id: subject.id },
    { accounts: accountIds.length, erased: erased.length },
  );
  return { name: found.name, accounts: erased.length };
}

async function theirInvitations(
  { sql }: UnitOfWork,
  personId: string | null,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from invitation where trust_id = app_trust() and (person_id = $1 or accepted_by = any ($2))
     order by id for update`,
    [personId, [...accountIds]],
  );
  return rows.map(({ id }) => id);
}

/** Whoever comes back is somebody new: no later roster finds this record again. */
async function eraseRecord(uow: UnitOfWork, personId: string, accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds.toSorted()) await closeRegistration(uow, accountId, [personId]);
  const [given, family] = erasedName.split(' ');
  await uow.sql(
    `update person set given_name = $2, family_name = $3, preferred_given_name = null, preferred_family_name = null,
       email = null, phone = null, grade = null, listed = false, external_id = 'erased ' || id, erased_at = gatehouse_now()
     where id = $1`,
    [personId, given, family],
  );
  await uow.sql(`update affiliation set external_id = 'erased ' || uuidv7() where person_id = $1`, [
    personId,
  ]);
}

async function eraseAccounts(uow: UnitOfWork, accountIds: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const accountId of accountIds.toSorted()) {
    const { erased } = await eraseAccount(uow, accountId);
    if (erased) gone.push(accountId);
  }
  return gone;
}
