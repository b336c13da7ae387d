import { holdTrust } from '../administrators/hold-trust.ts';
import { when } from '../mail/when.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { openHandover, sideOf } from './find-handover.ts';
import { handoverDue, handoverObstacle } from './rules.ts';
import { tellHandover } from './tell-handover.ts';

/**
 * The successor confirms, and from then on it takes seven days; or one of the two stops it, or any Account Owner. Everybody
 * is told. Refuses
 * `handover_over` when it is done, stopped, or was not confirmed in time, and `not_permitted` for anybody else.
 */
export async function answerHandover(uow: UnitOfWork, deed: 'confirm' | 'stop'): Promise<void> {
  const { sql, actor, now, audit } = uow;
  await holdTrust(uow, actor.trustId ?? '');
  const found = await openHandover(uow);
  if (found === null) throw new Refusal('handover_over');
  const { handoverId: id, toAccount, state, askedAt, from, to } = found;
  const side = await sideOf(uow, found);
  const obstacle = handoverObstacle(deed, { state, askedAt: new Date(askedAt), side }, now);
  if (obstacle !== null) throw new Refusal(obstacle);
  if (deed === 'stop') {
    await sql(
      `update owner_handover set state = 'stopped', ended_at = gatehouse_now(), stopped_by = $2 where id = $1`,
      [id, actor.accountId],
    );
    audit('handover.stopped', { kind: 'handover', id });
    await tellHandover(uow, {
      what: `${actor.label} has stopped the hand-over of the trust from ${from} to ${to}.`,
      next: 'Everything stays as it is.',
      toAccount,
    });
    return;
  }
  const due = handoverDue(now);
  await sql(
    `update owner_handover set state = 'waiting', confirmed_at = $2, due_at = $2::timestamptz + interval '168 hours' where id = $1`,
    [id, now.toISOString()],
  );
  audit('handover.confirmed', { kind: 'handover', id }, { dueAt: due.toISOString() });
  await tellHandover(uow, {
    what: `${to} has confirmed that they take the trust over from ${from}.`,
    next: `It happens on ${when(due)}, unless one of them or another Account Owner stops it before. ${to} is an Account Owner then, and ${from} an Account Admin.`,
    toAccount,
  });
}
