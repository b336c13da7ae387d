import { sendInvitations, type BasketOffer, type Sent } from '../invitations/send-invitations.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { allSkipped, type Mark, type PlanItem, type PlannedOffer } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';

interface Basket {
  readonly offers: readonly BasketOffer[];
  readonly note: string | null;
  readonly items: PlanItem[];
}

/** Invites the people of these rows, all to the same or each to what their own row says: one mail each. */
export async function carryOutInvitations(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const basket of basketsOf(plan, items)) marks.push(...(await send(uow, plan, basket)));
  return marks;
}

/** Rows with the same offers are sent together. */
function basketsOf(plan: Plan, items: readonly PlanItem[]): Basket[] {
  const baskets = new Map<string, Basket>();
  for (const item of items) {
    const offers = item.offers?.map(dated) ?? plan.offers;
    const note = item.facts?.note ?? plan.note ?? null;
    const key = JSON.stringify([offers, note]);
    const basket: Basket = baskets.get(key) ?? { offers, note, items: [] };
    basket.items.push(item);
    baskets.set(key, basket);
  }
  return [...baskets.values()];
}

const dated = ({ endsAt, ...role }: PlannedOffer): BasketOffer => ({
  ...role,
  ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt) }),
});

const gone: Pick<Sent, 'outcome' | 'invitation'> = { outcome: 'person_left', invitation: null };

async function send(uow: UnitOfWork, plan: Plan, { items, ...basket }: Basket): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  const personIds = items.map(({ personId }) => personId);
  const { endsAt = null } = plan;
  try {
    const { sent } = await sendInvitations(uow, { site, ...basket, endsAt, personIds, planId: plan.id });
    const became = new Map(sent.map((one) => [one.personId, one]));
    const given = await givenNow(uow, plan, personIds);
    return items.map(({ position, personId }) => {
      const { outcome, invitation } = became.get(personId) ?? gone;
      if (outcome === 'granted')
        return {
          position,
          state: 'done',
          reason: outcome,
          effects: { given: given.get(personId)?.map(({ id }) => id) ?? [] },
        };
      if (invitation === null) return { position, state: 'skipped', reason: outcome };
      const { id: invitationId, version } = invitation;
      return { position, state: 'done', reason: outcome, invitationId, effects: { invitationId, version } };
    });
  } catch (error) {
    // The whole basket is refused before anything is changed: its roles, or the right to give them, are gone.
    if (error instanceof Refusal) return allSkipped(items, error.code);
    throw error;
  }
}

/** What these people were given in this unit of work, as part of the plan. */
async function givenNow({ sql, now }: UnitOfWork, { id }: Plan, personIds: readonly string[]) {
  const rows = await sql<{ id: string; personId: string }>(
    `select id, person_id as "personId" from "grant"
     where plan_id = $1 and given_at = $2 and person_id = any ($3) and ended_at is null`,
    [id, now.toISOString(), [...personIds]],
  );
  return Map.groupBy(rows, ({ personId }) => personId);
}
