import { LockMode } from '@mikro-orm/postgresql';
import { may, type Administration } from '../administrators/rules.ts';
import { sendInvitations, type Sent } from '../invitations/send-invitations.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Plan } from './plan.ts';
import { planChunk } from './rules.ts';

interface Item {
  readonly position: number;
  readonly personId: string;
}

/**
 * Carries out the next chunk of a plan: each row once, whatever was delivered twice or late, because rows are
 * taken under a lock and marked in the transaction that acts on them; none once its maker may no longer do
 * what it does. Returns how many are still to do.
 */
export async function runPlanChunk(uow: UnitOfWork, planId: string): Promise<{ left: number }> {
  const plan = await uow.em.findOneOrFail(Plan, planId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (plan.state !== 'approved' && plan.state !== 'running') return { left: 0 };
  const items = await uow.sql<Item>(
    `select position, person_id as "personId" from plan_item
     where plan_id = $1 and state = 'to_do' order by position limit $2`,
    [planId, planChunk],
  );
  if (await makerMayInvite(uow, plan)) await invite(uow, plan, items);
  else await skipAll(uow, plan);
  const left = await countLeft(uow, planId);
  plan.state = left > 0 ? 'running' : 'done';
  if (left === 0) {
    plan.endedAt = uow.now;
    uow.audit('plan.done', { kind: 'plan', id: planId }, { total: plan.total });
  }
  return { left };
}

/** Whoever made a plan may have lost the right to what it does since. */
async function makerMayInvite({ sql }: UnitOfWork, { madeBy, trustId, schoolId }: Plan): Promise<boolean> {
  const held = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administrator
     where account_id = $1 and trust_id = $2 and ended_at is null`,
    [madeBy, trustId],
  );
  return may(held, 'invitation:send', { trustId, schoolId: schoolId ?? null });
}

async function skipAll({ sql }: UnitOfWork, { id }: Plan): Promise<void> {
  await sql(
    `update plan_item set state = 'skipped', reason = 'not_permitted' where plan_id = $1 and state = 'to_do'`,
    [id],
  );
}

const gone: Pick<Sent, 'outcome' | 'invitation'> = { outcome: 'person_left', invitation: null };

async function invite(uow: UnitOfWork, plan: Plan, items: readonly Item[]): Promise<void> {
  const { sent } = await sendInvitations(uow, {
    site: { trustId: plan.trustId, schoolId: plan.schoolId ?? null },
    offers: plan.offers,
    endsAt: plan.endsAt ?? null,
    note: plan.note ?? null,
    personIds: items.map(({ personId }) => personId),
    planId: plan.id,
  });
  const outcome = new Map(sent.map((one) => [one.personId, one]));
  const marks = items.map(({ position, personId }) => {
    const { outcome: what, invitation } = outcome.get(personId) ?? gone;
    const state = what === 'invited' || what === 'granted' ? 'done' : 'skipped';
    return { position, state, reason: what, invitation_id: invitation?.id ?? null };
  });
  await uow.sql(
    `update plan_item i set state = m.state, reason = m.reason, invitation_id = m.invitation_id
     from jsonb_to_recordset($2) as m(position int, state text, reason text, invitation_id uuid)
     where i.plan_id = $1 and i.position = m.position`,
    [plan.id, JSON.stringify(marks)],
  );
}

async function countLeft({ sql }: UnitOfWork, planId: string): Promise<number> {
  const [row] = await sql<{ left: number }>(
    `select count(*)::int as "left" from plan_item where plan_id = $1 and state = 'to_do'`,
    [planId],
  );
  return row?.left ?? 0;
}
