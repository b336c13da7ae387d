import { endPortalSessions } from '../accounts/end-sessions.ts';
import { holdTrust } from '../administrators/hold-trust.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { openHandover } from './find-handover.ts';
import { tellHandover } from './tell-handover.ts';

interface Held {
  readonly id: string;
  readonly accountId: string;
  readonly role: string;
}

/**
 * Carries out the hand-over of the actor's trust when its seven days are over: the successor becomes an Account Owner, and
 * whoever handed over an Account Admin of all sites, who signs in anew. When one of them has lost their role meanwhile it
 * is stopped instead. Everybody is told. Run twice, the second finds nothing to do.
 */
export async function completeHandover(uow: UnitOfWork): Promise<{ done: number }> {
  const { sql, actor, now, audit } = uow;
  await holdTrust(uow, actor.trustId ?? '');
  const found = await openHandover(uow);
  if (found === null || found.dueAt === null || new Date(found.dueAt) > now) return { done: 0 };
  const { handoverId: id, fromAccount, toAccount, from, to } = found;
  const held = await sql<Held>(
    `select id, account_id as "accountId", role from administrator
     where trust_id = app_trust() and account_id = any ($1) and ended_at is null order by id for update`,
    [[fromAccount, toAccount]],
  );
  const owner = held.find(({ accountId, role }) => accountId === fromAccount && role === 'account_owner');
  const successor = held.find(({ accountId }) => accountId === toAccount);
  const end = (state: 'done' | 'stopped') =>
    sql('update owner_handover set state = $2, ended_at = gatehouse_now() where id = $1', [id, state]);
  if (owner === undefined || successor === undefined) {
    await end('stopped');
    audit('handover.stopped', { kind: 'handover', id }, { reason: 'role lost' });
    const who = owner === undefined ? `${from} is no Account Owner` : `${to} is no administrator`;
    await tellHandover(uow, {
      what: `The hand-over of the trust from ${from} to ${to} was not carried out: ${who} any more.`,
      next: 'Everything stays as it is.',
      toAccount,
    });
    return { done: 0 };
  }
  await sql(
    `update administrator set role = 'account_owner', role_id = null, all_sites = true where id = $1`,
    [successor.id],
  );
  await sql('delete from administrator_site where administrator_id = $1', [successor.id]);
  await sql(`update administrator set role = 'account_admin', role_id = null where id = $1`, [owner.id]);
  await endPortalSessions(uow, fromAccount);
  await end('done');
  audit('handover.done', { kind: 'handover', id }, { fromAccount, toAccount });
  await tellHandover(uow, {
    what: `The trust was handed over: ${to} is an Account Owner now, and ${from} an Account Admin.`,
    next: 'Nobody has to do anything.',
    toAccount,
  });
  return { done: 1 };
}
