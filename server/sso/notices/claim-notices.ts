import type { UnitOfWork } from '../../unit-of-work.ts';
import { atOnce, takenFor } from './rules.ts';

/** A product that is to be told that somebody is signed out. Taken on by one worker. */
export interface Notice {
  readonly id: string;
  readonly clientId: string;
  readonly productId: string;
  readonly accountId: string;
  /** By which name the product knows them. */
  readonly subject: string;
  /** By which name it knows their session. */
  readonly sid: string;
  readonly address: string | null;
  /** Which try it is, the first being 1. */
  readonly attempt: number;
}

const open = `n.trust_id = app_trust() and n.state = 'due' and n.due_at <= gatehouse_now()
  and (n.taken_until is null or n.taken_until <= gatehouse_now())`;

/** The products of the actor's trust, as clients, that have to be told something now. */
export async function clientsToTell({ sql }: Pick<UnitOfWork, 'sql'>): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select distinct n.client_id as id from sign_out_notice n where ${open} order by 1`,
  );
  return rows.map(({ id }) => id);
}

const claim = `
  with picked as (
    select n.id from sign_out_notice n where n.client_id = $1 and ${open} order by n.due_at, n.id limit greatest(0, $2::integer - (
      select count(*) from sign_out_notice b where b.trust_id = app_trust() and b.client_id = $1 and b.state = 'due' and b.taken_until > gatehouse_now()))
    for update skip locked)
  update sign_out_notice n set taken_until = gatehouse_now() + $3 * interval '1 second', attempts = n.attempts + 1, last_tried_at = gatehouse_now()
  from picked, product_session s, oidc_client c
  where n.id = picked.id and s.id = n.product_session_id and c.id = n.client_id
  returning n.id, n.client_id as "clientId", s.product_id as "productId", s.account_id as "accountId", s.subject, s.sid,
    c.sign_out_uri as address, n.attempts as attempt`;

/** Takes on what one product is to be told, never more of it at once than a product is bothered with, by all workers together. */
export async function claimNotices({ sql }: UnitOfWork, clientId: string): Promise<Notice[]> {
  // One after the other, so that two workers do not both find room.
  await sql('select from oidc_client where id = $1 and trust_id = app_trust() for no key update', [clientId]);
  return sql<Notice>(claim, [clientId, atOnce, takenFor]);
}
