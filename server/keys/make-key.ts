import { may, trustOnly, type Administration, type Permission } from '../administrators/rules.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { ApiKey } from './api-key.ts';
import { keyHint, keyTokenHash, newKeyToken } from './key-token.ts';
import { keyExpiry, type KeyDays } from './rules.ts';

/** What a new key is to be. */
export interface NewKey {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** The schools it acts at; null for the trust and all of its schools. */
  readonly schoolIds: readonly string[] | null;
  readonly days: KeyDays;
}

interface Maker {
  readonly trustId: string;
  readonly accountId: string;
  readonly administrations: readonly Administration[];
}

/**
 * Makes a key; answers with the key itself, which is shown this once and kept nowhere. Refuses `name_taken` for a name
 * that a working key has, `key_too_wide` beyond what its maker may do, `not_found` for a school of another trust.
 */
export async function makeKey(
  uow: UnitOfWork,
  { trustId, accountId, administrations }: Maker,
  { name, permissions, schoolIds, days }: NewKey,
): Promise<{ keyId: string; key: string }> {
  const { em, now, sql, audit } = uow;
  const sites = schoolIds ?? [null];
  const isWide = permissions.some(
    (permission) =>
      (schoolIds !== null && trustOnly.includes(permission)) ||
      sites.some((schoolId) => !may(administrations, permission, { trustId, schoolId })),
  );
  if (isWide) throw new Refusal('key_too_wide');
  const schools = await sql(
    'select from school where id = any ($1) and trust_id = $2 and gone_at is null for share',
    [schoolIds ?? [], trustId],
  );
  if (schools.length < (schoolIds ?? []).length) throw new Refusal('not_found');
  await sql(`select pg_advisory_xact_lock(hashtextextended('api keys ' || app_trust(), 0))`);
  const taken = await sql(
    `select from api_key where trust_id = $1 and lower(name) = lower($2) and ended_at is null and expires_at > gatehouse_now()`,
    [trustId, name],
  );
  if (taken.length > 0) throw new Refusal('name_taken');
  const [id, key] = [newId(), newKeyToken()];
  em.create(ApiKey, {
    id,
    trustId,
    name,
    keyHash: keyTokenHash(key),
    hint: keyHint(key),
    permissions: [...permissions],
    allSites: schoolIds === null,
    schoolIds: [...(schoolIds ?? [])],
    madeBy: accountId,
    madeAt: now,
    expiresAt: keyExpiry(now, days),
  });
  audit('key.made', { kind: 'api_key', id }, { permissions, schoolIds, days });
  return { keyId: id, key };
}
