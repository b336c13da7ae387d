import type { UnitOfWork } from '../unit-of-work.ts';
import { keptDays } from './rules.ts';

/** What was delivered or given up long ago; also what waits for an endpoint that was removed, or has been off all the while. */
const old = `(d.ended_at < $1::timestamptz - $2 * interval '1 day'
  or d.state = 'due' and exists (select from event_endpoint e where e.id = d.endpoint_id and e.state = 'off'
    and d.due_at < $1::timestamptz - $2 * interval '1 day'))`;

/** Removes what the actor's trust told its products thirty days ago, with the attempts, and former secrets that sign nothing more. */
export async function purgeEvents({ sql, now }: Pick<UnitOfWork, 'sql' | 'now'>): Promise<number> {
  const since = [now.toISOString(), keptDays];
  await sql(
    `delete from event_attempt a using event_delivery d where d.id = a.delivery_id and d.trust_id = app_trust() and ${old}`,
    since,
  );
  await sql(`delete from event_delivery d where d.trust_id = app_trust() and ${old}`, since);
  const gone = await sql(
    `delete from product_event v where v.trust_id = app_trust() and v.at < $1::timestamptz - $2 * interval '1 day'
       and not exists (select from event_delivery d where d.event_id = v.id) returning v.id`,
    since,
  );
  await sql(
    `update event_endpoint set former_secret = null, former_until = null where trust_id = app_trust() and former_until <= $1`,
    [now.toISOString()],
  );
  return gone.length;
}
