import type { Administration, Permission } from '../administrators/rules.ts';
import type { SignedIn } from '../trust/site.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork, type Reading, type Services } from '../unit-of-work.ts';
import { keyTokenHash } from './key-token.ts';
import { isStaleKeyUse } from './rules.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly email: string;
  readonly permissions: readonly Permission[];
  readonly allSites: boolean;
  readonly schoolIds: readonly string[];
  readonly usedAt: string | null;
}

const keyQuery = `
  select k.id, k.name, a.id as "accountId", a.email, k.permissions, k.all_sites as "allSites",
    k.school_ids as "schoolIds", iso(k.used_at) as "usedAt"
  from api_key k join account a on a.id = k.made_by
  where k.key_hash = $1 and k.ended_at is null and k.expires_at > gatehouse_now()`;

/**
 * Whom a key stands for: its maker, limited to the key's permissions and sites, and to what its maker may do at this
 * instant. Null for a key that is unknown, ended or over. Read afresh for each request, as a session is.
 */
export async function holderOfKey(
  services: Services,
  token: string,
  ip: string | null,
): Promise<SignedIn | null> {
  const hash = keyTokenHash(token);
  const [known] = await reading(services, systemActor('An API key', null), ({ sql }) =>
    sql<{ trustId: string | null }>('select key_trust($1) as "trustId"', [hash]),
  );
  if (!known?.trustId) return null;
  const actor = systemActor('An API key', known.trustId);
  const found = await reading(services, actor, async (read) => {
    const [key] = await read.sql<Row>(keyQuery, [hash]);
    return key && { key, now: read.now, administrations: await reachOf(read, key) };
  });
  if (found === undefined) return null;
  const { key, now, administrations } = found;
  if (isStaleKeyUse(key.usedAt === null ? null : new Date(key.usedAt), now)) {
    await unitOfWork(services, actor, ({ sql }) =>
      sql('update api_key set used_at = gatehouse_now(), used_from = $2 where id = $1', [key.id, ip]),
    );
  }
  const { id, name, accountId, email } = key;
  return {
    accountId,
    sessionId: id,
    name: `API key “${name}”`,
    email,
    administrations,
    isProven: false,
    factor: 'proven',
  };
}

/** What the maker administers, cut down to the key. */
async function reachOf({ sql }: Reading, key: Row): Promise<Administration[]> {
  const held = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administration
     where account_id = $1 and trust_id = app_trust()`,
    [key.accountId],
  );
  const only = key.permissions;
  if (key.allSites) return held.map((each) => ({ ...each, only }));
  return key.schoolIds.flatMap((schoolId) =>
    held
      .filter((each) => each.schoolId === null || each.schoolId === schoolId)
      .map((each) => ({ ...each, schoolId, only })),
  );
}
