import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import { seal, unseal } from '../../accounts/seal.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../../unit-of-work.ts';
import { keyDays } from '../rules.ts';

const make = promisify(generateKeyPair);
const lock = 7_340_119;
const nobody = systemActor('Gatehouse', null);
const about = (kid: string) => `signing key ${kid}`;

/** A key that tokens are signed with, private part and all. Never leaves the process. */
export interface SigningKey {
  readonly kid: string;
  readonly jwk: JWK;
}

interface Row {
  readonly kid: string;
  readonly sealed: Buffer;
}

const current = `
  select kid, sealed from signing_key where ends_at > gatehouse_now()
  order by case when signs_from > gatehouse_now() then 1
    when signs_from = max(signs_from) filter (where signs_from <= gatehouse_now()) over () then 0 else 2 end, signs_from desc, kid`;

/**
 * The keys to sign and verify with: the one that signs now first; then the next, so that products know it before it signs,
 * and the last, so that its tokens stay good until they run out. Makes the first when there is none.
 */
export async function signingKeys(services: Services): Promise<SigningKey[]> {
  const rows = await unitOfWork(services, nobody, async (uow) => {
    const found = await uow.sql<Row>(current);
    if (found.length > 0) return found;
    await uow.sql('select pg_advisory_xact_lock($1)', [lock]);
    const meanwhile = await uow.sql<Row>(current);
    if (meanwhile.length === 0) await addKey(uow, 0);
    return uow.sql<Row>(current);
  });
  return rows.map(({ kid, sealed }) => {
    const text = unseal(services.settings.sealKey, about(kid), sealed);
    if (text === null) throw new Error(`the signing key ${kid} was sealed with another SECRET`);
    return { kid, jwk: JSON.parse(text.toString()) };
  });
}

/**
 * Makes the next key when the one that signs is older than 30 days, to sign from a day on. Returns whether it did. Two workers at
 * once make one. Keys that no good token is signed with any more are destroyed.
 */
export async function rotateKeys(uow: UnitOfWork): Promise<{ made: number; destroyed: number }> {
  await uow.sql('select pg_advisory_xact_lock($1)', [lock]);
  const gone = await uow.sql('delete from signing_key where ends_at <= gatehouse_now() returning kid');
  const destroyed = gone.length;
  const [newest] = await uow.sql<{ old: boolean }>(
    `select signs_from < gatehouse_now() - $1 * interval '1 day' as old from signing_key order by signs_from desc limit 1`,
    [keyDays.signs],
  );
  if (newest?.old === false) return { made: 0, destroyed };
  await addKey(uow, newest === undefined ? 0 : keyDays.ahead);
  return { made: 1, destroyed };
}

async function addKey({ sql, settings, audit }: UnitOfWork, daysAhead: number): Promise<void> {
  const { privateKey } = await make('rsa', { modulusLength: 2048 });
  const kid = crypto.randomUUID();
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
  await sql(
    `update signing_key set ends_at = least(ends_at, gatehouse_now() + ($1::integer + $2::integer) * interval '1 day')`,
    [daysAhead, keyDays.after],
  );
  await sql(
    `insert into signing_key (kid, sealed, made_at, signs_from, ends_at)
     values ($1, $2, gatehouse_now(), gatehouse_now() + $3::integer * interval '1 day', 'infinity')`,
    [kid, seal(settings.sealKey, about(kid), Buffer.from(JSON.stringify(jwk))), daysAhead],
  );
  audit('signing_key.made', { kind: 'signing_key', id: kid }, { daysAhead });
}
