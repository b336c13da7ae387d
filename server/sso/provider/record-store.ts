import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { seal, unseal } from '../../accounts/seal.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../../unit-of-work.ts';
import { clientMetadata } from './client-metadata.ts';
import { hashOf } from './hash-of.ts';

const provider = systemActor('sign-in of products', null);
const about = (model: string, hash: Buffer) => `oidc ${model} ${hash.toString('base64url')}`;

interface Row {
  readonly idHash: Buffer;
  readonly sealed: Buffer;
  readonly consumedAt: string | null;
}

/* What stands for somebody at a product is found only while they may open it, and their time is not up, whatever was not deleted yet. */
const query = (by: string) => `
  select r.id_hash as "idHash", r.sealed, iso(r.consumed_at) as "consumedAt" from oidc_record r left join oidc_client c on c.id = r.client_id
  where r.model = $1 and ${by} = $2 and r.expires_at > gatehouse_now()
    and (r.client_id is null or r.account_id is null or c.ended_at is null and may_open(c.product_id, r.account_id)
      and (r.uid is null or not product_ran_out(r.account_id, r.client_id, r.uid)))`;

/* What would open a product is written only while they may open it: a revoke waits for this, or this for the revoke. */
const write = `
  insert into oidc_record (model, id_hash, sealed, account_id, client_id, grant_id, uid, consumed_at, expires_at)
  select $1, $2, $3, $4::uuid, $5::text, $6::bytea, $7::bytea, $8::timestamptz, gatehouse_now() + $9 * interval '1 second'
  where $4::uuid is null or $5::text is null or (select ended_at is null and hold_access(product_id, $4) from oidc_client where id = $5)
  on conflict (model, id_hash) do update set sealed = excluded.sealed, account_id = excluded.account_id, client_id = excluded.client_id,
    grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`;

/* Once, whoever else brings the same at this instant. */
const consume = `update oidc_record set consumed_at = gatehouse_now() where model = $1 and id_hash = $2 and consumed_at is null returning model`;

/* Anybody may begin a sign-in, so what they left takes no room for longer than it lasts: whoever comes clears away some of it. */
const clearAway = `
  delete from oidc_record where (model, id_hash) in (
    select model, id_hash from oidc_record where model = 'Interaction' and expires_at < gatehouse_now() limit 10 for update skip locked)`;

const never = 10 * 365 * 24 * 3600;

/**
 * Where the provider keeps one kind of its things (sessions, grants, codes, tokens): in our table, sealed, under the hash
 * of what the browser or the product holds. Clients are products that we know.
 */
export function recordStore(services: Services, model: string): Adapter {
  const find = (by: string, value: string) =>
    reading(services, provider, async ({ sql, settings }) => {
      const [row] = await sql<Row>(query(by), [model, hashOf(value)]);
      const text = row && unseal(settings.sealKey, about(model, row.idHash), row.sealed);
      if (row === undefined || !text) return undefined;
      const payload: AdapterPayload = JSON.parse(text.toString());
      return row.consumedAt === null
        ? payload
        : { ...payload, consumed: Math.floor(Date.parse(row.consumedAt) / 1000) };
    });
  const change = (statement: string, value: string) =>
    unitOfWork(services, provider, async ({ sql }) => void (await sql(statement, [model, hashOf(value)])));

  return {
    async upsert(id, payload, expiresIn) {
      const hash = hashOf(id);
      const { accountId, clientId, grantId, consumed } = payload;
      const uid = payload.uid ?? payload['sessionUid'];
      await unitOfWork(services, provider, async ({ sql, settings }) => {
        await sql(write, [
          model,
          hash,
          seal(settings.sealKey, about(model, hash), Buffer.from(JSON.stringify(payload))),
          accountId ?? null,
          clientId ?? null,
          grantId ? hashOf(grantId) : null,
          typeof uid === 'string' ? hashOf(uid) : null,
          typeof consumed === 'number' ? new Date(consumed * 1000) : null,
          expiresIn || never,
        ]);
        if (model === 'Interaction') await sql(clearAway);
      });
    },
    find: (id) => (model === 'Client' ? clientMetadata(services, id) : find('r.id_hash', id)),
    findByUid: (uid) => find('r.uid', uid),
    // Devices without a browser are not served.
    findByUserCode: async () => undefined,
    async consume(id) {
      const taken = await unitOfWork(services, provider, ({ sql }) => sql(consume, [model, hashOf(id)]));
      if (taken.length === 0) throw new errors.InvalidGrant('it was used in this very moment');
    },
    destroy: (id) => change('delete from oidc_record where model = $1 and id_hash = $2', id),
    revokeByGrantId: (grantId) =>
      change('delete from oidc_record where model = $1 and grant_id = $2', grantId),
  };
}
