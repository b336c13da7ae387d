import { administrationsOf } from '../administrators/administrations-of.ts';
import { holdTrust } from '../administrators/hold-trust.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { newId } from '../new-id.ts';
import { openHandover } from './find-handover.ts';
import { tellHandover } from './tell-handover.ts';

/**
 * Names a successor: an active administrator of the actor's trust, who has seven days to confirm. Everybody is told.
 * Refuses `not_permitted` for whoever is no Account Owner, `self_change`, `not_found`, `role_held` for an owner, and
 * `handover_open` while another one is under way.
 */
export async function askHandover(
  uow: UnitOfWork,
  administratorId: string,
): Promise<{ handoverId: string; name: string }> {
  const { sql, actor, audit } = uow;
  const { accountId: from, trustId } = actor;
  if (from === null || trustId === null) throw new Refusal('not_permitted');
  await holdTrust(uow, trustId);
  const held = await administrationsOf(uow, from);
  if (!held.some(({ role }) => role === 'account_owner')) throw new Refusal('not_permitted');
  const [to] = await sql<{ accountId: string; name: string; role: string }>(
    `select d.account_id as "accountId", a.name, d.role from administrator d join account a on a.id = d.account_id
     where d.id = $1 and d.trust_id = app_trust() and d.ended_at is null`,
    [administratorId],
  );
  if (to === undefined) throw new Refusal('not_found');
  if (to.accountId === from) throw new Refusal('self_change');
  if (to.role === 'account_owner') throw new Refusal('role_held', `${to.name} is an Account Owner already`);
  if ((await openHandover(uow)) !== null) throw new Refusal('handover_open');
  // One that nobody confirmed in time makes room.
  await sql(
    `update owner_handover set state = 'stopped', ended_at = gatehouse_now() where trust_id = app_trust() and state = 'asked'`,
  );
  const id = newId();
  await sql(
    `insert into owner_handover (id, trust_id, from_account, to_account, asked_at) values ($1, $2, $3, $4, gatehouse_now())`,
    [id, trustId, from, to.accountId],
  );
  audit('handover.asked', { kind: 'handover', id }, { toAccount: to.accountId });
  await tellHandover(uow, {
    what: `${actor.label} wants to hand the trust over to ${to.name}.`,
    next: `${to.name} has seven days to confirm it after signing in. Until then nothing changes.`,
    toAccount: to.accountId,
  });
  return { handoverId: id, name: to.name };
}
