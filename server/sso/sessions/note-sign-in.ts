import type { SignedIn } from '../../trust/site.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import type { KnownClient } from '../provider/client-metadata.ts';
import { hashOf } from '../provider/hash-of.ts';

/** Somebody who was let into a product just now. */
interface Entered {
  readonly client: KnownClient;
  readonly person: Pick<SignedIn, 'accountId' | 'name' | 'sessionId'>;
  /** What the provider calls it to the product. */
  readonly sid: string;
  /** The provider's session, shared by all products in this browser. */
  readonly uid: string;
}

const write = `
  insert into product_session (trust_id, product_id, client_id, account_id, subject, sid, uid, session_id, began_at, seen_at, expires_at)
  select app_trust(), $1, $2, $3, subject_of($1, $3), $4, $5, p.id, gatehouse_now(), gatehouse_now(), p.expires_at
  from (select id, expires_at from session where id = $6 for share) p where hold_access($1, $3)
  on conflict (client_id, sid) where ended_at is null
    do update set seen_at = gatehouse_now(), session_id = excluded.session_id, uid = excluded.uid, expires_at = excluded.expires_at
  returning id, (xmax = 0) as began`;

/* What they were given in this browser: for this product, or, where they are signed out of the portal, all of it. */
const takeBack = `
  delete from oidc_record where account_id = $1 and uid = $2
    and (client_id = $3 or not exists (select from session where id = $4))`;

/**
 * Writes down that somebody signed in to a product by the portal, in the same browser again or anew. Where their access or
 * their session ended in this very moment it is not: what they were given a moment ago is taken back instead.
 */
export async function noteSignIn(services: Services, { client, person, sid, uid }: Entered): Promise<void> {
  const { id: clientId, trustId, productId } = client;
  const { accountId, sessionId, name: label } = person;
  const actor = { accountId, label, trustId, requestId: null };
  await unitOfWork(services, actor, async ({ sql, audit }) => {
    await sql('select gather_products($1, $2, $3)', [accountId, hashOf(uid), sessionId]);
    const [row] = await sql<{ id: string; began: boolean }>(write, [
      productId,
      clientId,
      accountId,
      sid,
      hashOf(uid),
      sessionId,
    ]);
    if (row === undefined) await sql(takeBack, [accountId, hashOf(uid), clientId, sessionId]);
    if (row?.began)
      audit('product.signed_in', { kind: 'product', id: productId }, { accountId, productSessionId: row.id });
  });
}

/** Writes down that a product asked for somebody's tokens again. */
export async function noteSeen(
  services: Services,
  { id: clientId, trustId }: KnownClient,
  sid: string,
): Promise<void> {
  await unitOfWork(services, systemActor('sign-in of products', trustId), ({ sql }) =>
    sql(
      'update product_session set seen_at = gatehouse_now() where client_id = $1 and sid = $2 and ended_at is null',
      [clientId, sid],
    ),
  );
}
