import type { UnitOfWork } from '../unit-of-work.ts';
import type { TakenDelivery } from './claim-deliveries.ts';
import type { Answer } from './post-event.ts';
import { afterAttempt, isAccepted, isFailing, type OffReason } from './rules.ts';
import { giveUpWaiting } from './set-endpoint-state.ts';
import { tellStopped } from './tell-stopped.ts';

/** What came of sending one delivery. */
export interface Attempted {
  readonly delivery: TakenDelivery;
  readonly answer: Answer;
}

const record = `
  with mine as (
    update event_delivery set state = $2, due_at = coalesce($3, due_at), taken_until = null, attempts = attempts + 1,
      ended_at = case when $2 <> 'due' then gatehouse_now() end
    where id = $1 and trust_id = app_trust() and state = 'due' and attempts = $4 returning id, trust_id),
  attempt as (
    insert into event_attempt (delivery_id, number, trust_id, at, took, status, problem, answer)
    select id, 1 + (select count(*) from event_attempt t where t.delivery_id = mine.id), trust_id, gatehouse_now(), $5, $6, $7, $8 from mine)
  select id from mine`;

/** That somebody lost everything makes needless what was tried in vain about them before: it would give back what is gone. */
const overtake = `
  update event_delivery b set state = 'overtaken', ended_at = gatehouse_now() from event_delivery d
  where d.id = $1 and d.overtakes and b.endpoint_id = d.endpoint_id and b.account_id = d.account_id
    and b.state = 'due' and b.position < d.position and (b.taken_until is null or b.taken_until <= gatehouse_now())`;

/**
 * Writes down what came of deliveries to one endpoint. One that another worker has recorded meanwhile stays as it is. An
 * endpoint that is gone, or has accepted nothing for days, is switched off, and whoever looks after products is told.
 */
export async function recordAttempts(uow: UnitOfWork, attempted: readonly Attempted[]): Promise<void> {
  const { sql, now } = uow;
  const [endpointId] = attempted.map(({ delivery }) => delivery.endpointId);
  if (endpointId === undefined) return;
  const [endpoint] = await sql<{ failingSince: string | null; state: string }>(
    `select iso(failing_since) as "failingSince", state from event_endpoint where id = $1 and trust_id = app_trust() for no key update`,
    [endpointId],
  );
  const since = endpoint?.failingSince ?? null;
  let failingSince = since === null ? null : new Date(since);
  let off: OffReason | null = null;
  let soon: Date | null = null;
  for (const { delivery, answer } of attempted) {
    const next = afterAttempt(answer, delivery.attempts + 1, now, Math.random());
    const { status, problem, answer: text, took } = answer;
    const dueAt = next.state === 'due' ? next.dueAt.toISOString() : null;
    const mine = await sql(record, [
      delivery.id,
      next.state,
      dueAt,
      delivery.attempts,
      took,
      status,
      problem,
      text,
    ]);
    if (mine.length === 0) continue;
    if (next.state === 'due' && isSoon(next.dueAt, now)) soon = next.dueAt;
    failingSince = isAccepted(answer) ? null : (failingSince ?? now);
    if (next.state === 'delivered') await sql(overtake, [delivery.id]);
    if (next.state === 'given_up' && next.gone) off = 'gone';
    else if (next.state === 'given_up' && isFailing(failingSince, now)) off ??= 'failing';
  }
  await sql('update event_endpoint set failing_since = $2 where id = $1', [
    endpointId,
    failingSince?.toISOString() ?? null,
  ]);
  if (off !== null && endpoint?.state !== 'off') await switchOff(uow, endpointId, off);
  if (soon !== null) await deliverAt(uow, soon);
}

/** The sweep comes every minute: what is due before that is asked for. */
const isSoon = (dueAt: Date, now: Date): boolean => dueAt.getTime() - now.getTime() < 60_000;

async function deliverAt({ actor, enqueue, now }: UnitOfWork, dueAt: Date): Promise<void> {
  if (actor.trustId === null) return;
  const startAfter = Math.ceil((dueAt.getTime() - now.getTime()) / 1000);
  await enqueue('deliver-events', { trustId: actor.trustId }, { startAfter });
}

async function switchOff(uow: UnitOfWork, endpointId: string, reason: OffReason): Promise<void> {
  await uow.sql(`update event_endpoint set state = 'off', off_reason = $2 where id = $1`, [
    endpointId,
    reason,
  ]);
  await giveUpWaiting(uow, endpointId);
  uow.audit('endpoint.given_up', { kind: 'event_endpoint', id: endpointId }, { reason });
  await tellStopped(uow, endpointId, reason);
}
