import type { UnitOfWork } from '../unit-of-work.ts';
import { openSecret } from './endpoint-secret.ts';
import { eventBody } from './list-deliveries.ts';
import { atOnce, leaseSeconds, type ToldType } from './rules.ts';
import { signEvent } from './sign-event.ts';

/** A delivery that this worker has taken: what is sent, and where to. Held in memory alone. */
export interface TakenDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly attempts: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly takenAt: Date;
}

interface Row {
  readonly id: string;
  readonly attempts: number;
  readonly eventId: string;
  readonly type: ToldType;
  readonly at: string;
  readonly data: unknown;
  readonly url: string;
  readonly secret: Buffer;
  readonly formerSecret: Buffer | null;
}

const dueAt = (now: string) =>
  `d.state = 'due' and d.due_at <= ${now} and (d.taken_until is null or d.taken_until <= ${now})`;
/**
 * Of one person in their order: what came before has been accepted or given up. That somebody lost everything does not wait
 * once something before it was tried in vain.
 */
const take = `
  with due as (
    select d.id from event_delivery d
    where d.endpoint_id = $1 and d.trust_id = app_trust() and ${dueAt('$2')}
      and not exists (select from event_delivery b where b.endpoint_id = d.endpoint_id and b.account_id = d.account_id
        and b.state = 'due' and b.position < d.position and (not d.overtakes or b.taken_until > $2
          or not exists (select from event_delivery f where f.endpoint_id = d.endpoint_id and f.account_id = d.account_id
            and f.state = 'due' and f.position < d.position and f.attempts > 0)))
    order by d.position limit greatest(0, $3::integer - (
      select count(*) from event_delivery b where b.endpoint_id = $1 and b.state = 'due' and b.taken_until > $2))
    for update of d skip locked)
  update event_delivery d set taken_until = $2::timestamptz + $4 * interval '1 second'
  from due, product_event v, event_endpoint e
  where d.id = due.id and v.id = d.event_id and e.id = d.endpoint_id and e.state = 'on'
  returning d.id, d.attempts, v.id as "eventId", v.type, iso(v.at) as at, v.data, e.url, e.secret,
    case when e.former_until > $2 then e.former_secret end as "formerSecret"`;

/** The endpoints of the actor's trust for which something is due. */
export async function dueEndpoints({ sql, now }: UnitOfWork): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select e.id from event_endpoint e where e.trust_id = app_trust() and e.state = 'on' and exists (
       select from event_delivery d where d.endpoint_id = e.id and ${dueAt('$1')}) order by e.id`,
    [now.toISOString()],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes deliveries to one endpoint that are due, signed as of now. They are this worker's for a minute; no more are on their way there
 * than an endpoint is bothered with, by all workers together: a slow one keeps one of them busy, and no other.
 */
export async function claimDeliveries(
  { sql, now, settings }: UnitOfWork,
  endpointId: string,
): Promise<TakenDelivery[]> {
  // One after the other, so that two workers do not both find room.
  await sql('select from event_endpoint where id = $1 and trust_id = app_trust() for no key update', [
    endpointId,
  ]);
  const rows = await sql<Row>(take, [endpointId, now.toISOString(), atOnce, leaseSeconds]);
  return rows.map(({ id, attempts, eventId, url, secret, formerSecret, ...event }) => {
    const body = eventBody(event);
    const sealed = formerSecret === null ? [secret] : [secret, formerSecret];
    const secrets = sealed.map((each) => openSecret(settings.sealKey, endpointId, each));
    const headers = signEvent({ id: eventId, sentAt: now, body }, secrets);
    return { id, endpointId, attempts, url, headers, body, takenAt: now };
  });
}
