import { systemActor } from '../../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../../unit-of-work.ts';
import type { Fault } from './fault-rules.ts';

/** A fault of a product, by the id that it came with. */
export interface FaultOfClient extends Fault {
  readonly clientId: string;
}

/** How many faults of a product are kept, and how many different ones are taken in a minute: anybody can ask in its name. */
const most = 50;
const mostInMinute = 30;
const longest = 300;

const upsert = `
  insert into sso_fault (trust_id, client_id, at, code, detail)
  select app_trust(), $1, gatehouse_now(), $2, $3
  where (select count(*) from sso_fault where client_id = $1 and at > gatehouse_now() - interval '1 minute') < $4
    or exists (select from sso_fault where client_id = $1 and code = $2 and detail = $3)
  on conflict (client_id, code, detail) do update set at = excluded.at, times = sso_fault.times + 1`;
const trim = `
  delete from sso_fault where client_id = $1 and id in (
    select id from sso_fault where client_id = $1 order by at desc, id desc offset $2)`;

/** Keeps what is wrong with how a product signs people in, for its page: the last 50. Nothing for an id that nobody has. */
export async function noteFault(
  services: Services,
  { clientId, code, detail }: FaultOfClient,
): Promise<void> {
  const label = 'sign-in of products';
  const [client] = await reading(services, systemActor(label, null), ({ sql }) =>
    sql<{ trustId: string }>('select trust_id as "trustId" from oidc_client where id = $1', [clientId]),
  );
  if (client === undefined) return;
  await unitOfWork(services, systemActor(label, client.trustId), async ({ sql }) => {
    await sql(`select pg_advisory_xact_lock(hashtextextended('sso faults ' || $1, 0))`, [clientId]);
    await sql(upsert, [clientId, code, plain(detail), mostInMinute]);
    await sql(trim, [clientId, most]);
  });
}

/** What came from elsewhere, fit to be kept and shown. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd]/gu, '?')
    .slice(0, longest)
    .toWellFormed()
    .replaceAll('\ufffd', '?');
