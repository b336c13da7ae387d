import type { Reading } from '../unit-of-work.ts';
import type { DeliveryState, ToldType } from './rules.ts';

/** One attempt to tell. `took` is in milliseconds; `problem` says why there was no answer. */
export interface AttemptRow {
  readonly at: string;
  readonly took: number;
  readonly status: number | null;
  readonly problem: string | null;
  readonly answer: string;
}

/** One event on its way to one endpoint, with its attempts, the newest first. Instants are ISO 8601 strings in UTC. */
export interface DeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly type: ToldType;
  readonly at: string;
  /** Whom it is about, as they are called today; null for a test. */
  readonly who: string | null;
  readonly state: DeliveryState;
  readonly dueAt: string;
  readonly attempts: readonly AttemptRow[];
  /** What was, or will be, sent. */
  readonly body: string;
  readonly eventId: string;
  readonly position: string;
}

/** What is shown of the log. */
export interface DeliveryFilter {
  readonly productId: string;
  /** `failed`: given up, or tried in vain so far. */
  readonly show: 'all' | 'failed';
  /** The position that the page before ended with. */
  readonly before: string | null;
}

const pageSize = 30;

const query = `
  select d.id, d.endpoint_id as "endpointId", e.url, v.type, iso(v.at) as at, a.name as who, d.state, iso(d.due_at) as "dueAt",
    v.id as "eventId", d.position::text || '.' || d.endpoint_id as position, v.data,
    (select coalesce(jsonb_agg(jsonb_build_object('at', iso(t.at), 'took', t.took, 'status', t.status, 'problem', t.problem, 'answer', t.answer)
      order by t.number desc), '[]') from event_attempt t where t.delivery_id = d.id) as attempts
  from event_delivery d join event_endpoint e on e.id = d.endpoint_id join product_event v on v.id = d.event_id
  left join account a on a.id = v.account_id
  where e.product_id = $1 and d.trust_id = app_trust()
    and ($2 = 'all' or d.state = 'given_up' or d.state = 'due' and exists (select from event_attempt t where t.delivery_id = d.id))
    and ($3::bigint is null or (d.position, d.endpoint_id) < ($3::bigint, $4::uuid))
  order by d.position desc, d.endpoint_id desc limit $5`;

type Row = Omit<DeliveryRow, 'body'> & { readonly data: unknown };

/** What a product of the actor's trust was told, the newest first; `next` leads to what came before. */
export async function listDeliveries(
  { sql }: Reading,
  { productId, show, before }: DeliveryFilter,
): Promise<{ rows: DeliveryRow[]; next: string | null }> {
  const [position = null, endpointId = null] = before?.split('.') ?? [];
  const found = await sql<Row>(query, [productId, show, position, endpointId, pageSize + 1]);
  const rows = found
    .slice(0, pageSize)
    .map(({ data, ...row }) => ({ ...row, body: eventBody({ ...row, data }) }));
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.position ?? null) : null };
}

/** An event as it is sent, the same each time: its type, when it happened, and what. */
export const eventBody = ({ type, at, data }: Pick<Row, 'type' | 'at' | 'data'>): string =>
  JSON.stringify({ type, timestamp: at, data });
