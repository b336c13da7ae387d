import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Ends a key: the next request that brings it is nobody's. Refuses `not_found`; one that ended already stays ended. */
export async function endKey(
  { sql, audit, actor }: UnitOfWork,
  { trustId, keyId }: { readonly trustId: string; readonly keyId: string },
): Promise<{ name: string }> {
  const [key] = await sql<{ name: string; ended: boolean }>(
    `select name, ended_at is not null as ended from api_key where id = $1 and trust_id = $2 for update`,
    [keyId, trustId],
  );
  if (key === undefined) throw new Refusal('not_found');
  if (!key.ended) {
    await sql('update api_key set ended_at = gatehouse_now(), ended_by = $2 where id = $1', [
      keyId,
      actor.accountId,
    ]);
    audit('key.ended', { kind: 'api_key', id: keyId });
  }
  return { name: key.name };
}
