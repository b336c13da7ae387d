import { sendInvitations, type BasketOffer, type Sent } from '../invitations/send-invitations.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { allSkipped, type Mark, type PlanItem, type PlannedOffer } from './plan-item.ts';
import type { Plan } from './plan.ts';

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
  const site = { trustId: plan.trustId, schoolId: plan.schoolId ?? null };
  const personIds = items.map(({ personId }) => personId);
  const { endsAt = null } = plan;
  try {
    const { sent } = await sendInvitations(uow, { site, ...basket, endsAt, personIds, planId: plan.id });
    const became = new Map(sent.map((one) => [one.personId, one]));
    return items.map(({ position, personId }) => {
      const { outcome, invitation } = became.get(personId) ?? gone;
      const state = outcome === 'invited' || outcome === 'granted' ? 'done' : 'skipped';
      return { position, state, reason: outcome, invitationId: invitation?.id ?? null };
    });
  } catch (error) {
    // The whole basket is refused before anything is changed: its roles, or the right to give them, are gone.
    if (error instanceof Refusal) return allSkipped(items, error.code);
    throw error;
  }
}
