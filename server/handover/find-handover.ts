import { administrationsOf } from '../administrators/administrations-of.ts';
import type { Reading } from '../unit-of-work.ts';
import { hasLapsed, type HandoverSide, type HandoverState } from './rules.ts';

/** The hand-over that is under way, as either of the two and every owner sees it. Instants are ISO 8601 in UTC. */
export interface Handover {
  readonly handoverId: string;
  readonly state: HandoverState;
  readonly from: string;
  readonly to: string;
  readonly askedAt: string;
  readonly dueAt: string | null;
  readonly side: HandoverSide;
}

interface Row extends Omit<Handover, 'side'> {
  readonly fromAccount: string;
  readonly toAccount: string;
}

/** The hand-over of the actor's trust that is under way, with whom it concerns. */
export async function openHandover({ sql, now }: Reading): Promise<Row | null> {
  const [row] = await sql<Row>(
    `select h.id as "handoverId", h.state, f.name as from, t.name as to, iso(h.asked_at) as "askedAt", iso(h.due_at) as "dueAt",
       h.from_account as "fromAccount", h.to_account as "toAccount"
     from owner_handover h join account f on f.id = h.from_account join account t on t.id = h.to_account
     where h.trust_id = app_trust() and h.state in ('asked', 'waiting')`,
  );
  return row === undefined || hasLapsed({ state: row.state, askedAt: new Date(row.askedAt) }, now)
    ? null
    : row;
}

/** What is under way, from the side of whoever looks. */
export async function showHandover(reading: Reading): Promise<Handover | null> {
  const row = await openHandover(reading);
  if (row === null) return null;
  const { fromAccount: _, toAccount: _to, ...shown } = row;
  return { ...shown, side: await sideOf(reading, row) };
}

/** The side on which the actor is in a hand-over, by what they administer at this instant. */
export async function sideOf(
  reading: Reading,
  { fromAccount, toAccount }: Pick<Row, 'fromAccount' | 'toAccount'>,
): Promise<HandoverSide> {
  const me = reading.actor.accountId;
  if (me === fromAccount) return 'from';
  if (me === toAccount) return 'to';
  const held = await administrationsOf(reading, me);
  const ofTrust = held.find(({ schoolId }) => schoolId === null)?.role;
  if (ofTrust === 'account_owner') return 'owner';
  return ofTrust === 'account_admin' ? 'admin' : 'other';
}
