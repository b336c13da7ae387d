import { createHash, randomBytes } from 'node:crypto';
import { ownCookie, readOwnCookie } from '../accounts/own-cookie.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { accountsOfBrowser, deviceDays, tellsOfDevice, trustedUntil } from './rules.ts';
import { tellNewDevice } from './tell-new-device.ts';

/** A browser that an account has signed in with before. */
interface Device {
  readonly id: string;
  /** What the browser brings to be known by. */
  readonly token: string;
  readonly trustedUntil: string | null;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const cookie = 'device';

/** What a browser brings: one token for each account that has signed in with it, the newest last. */
const tokensIn = ({ settings }: Pick<UnitOfWork, 'settings'>, headers: Headers): string[] =>
  (readOwnCookie(settings, headers, cookie) ?? '').split('.').filter((token) => /^[\w-]{43}$/.test(token));

/** The device that a browser is to this account, or null when the account has never signed in with it. */
export async function findDevice(
  uow: Pick<UnitOfWork, 'sql' | 'settings'>,
  headers: Headers,
  accountId: string,
): Promise<Device | null> {
  const tokens = tokensIn(uow, headers);
  const found = await uow.sql<Omit<Device, 'token'> & { hash: Buffer }>(
    `select id, token_hash as hash, iso(trusted_until) as "trustedUntil" from device
     where account_id = $1 and token_hash = any($2) and ended_at is null`,
    [accountId, tokens.map(hashOf)],
  );
  for (const { hash, ...device } of found) {
    const token = tokens.find((each) => hashOf(each).equals(hash));
    if (token !== undefined) return { ...device, token };
  }
  return null;
}

/** Whether this browser stands for the account's second step. */
export async function isTrusted(
  uow: Pick<UnitOfWork, 'sql' | 'settings' | 'now'>,
  headers: Headers,
  accountId: string,
): Promise<boolean> {
  const until = (await findDevice(uow, headers, accountId))?.trustedUntil ?? null;
  return until !== null && new Date(until) > uow.now;
}

interface SignedInHere {
  readonly accountId: string;
  /** Whether the second step is not asked for on this device for 30 days. */
  readonly remember: boolean;
  readonly ip: string | null;
  /** Whether they have registered in this moment, by an invitation. */
  readonly registers: boolean;
}

/**
 * Writes down that an account signed in with this browser, which is known by it from then on; returns the device and
 * its cookie. Tells the account's address of a browser that is not known.
 */
export async function noteDevice(
  uow: UnitOfWork,
  headers: Headers,
  { accountId, remember, ip, registers }: SignedInHere,
): Promise<{ deviceId: string; cookie: string }> {
  const { sql, now, settings } = uow;
  const known = await findDevice(uow, headers, accountId);
  const [before] = await sql<{ devices: number }>(
    'select count(*)::int as devices from device where account_id = $1',
    [accountId],
  );
  // A device that begins to be trusted gets a new token: nobody has seen it before.
  const token = known && !remember ? known.token : randomBytes(32).toString('base64url');
  const until = remember ? trustedUntil(now) : (known?.trustedUntil ?? null);
  const values = [accountId, hashOf(token), headers.get('user-agent'), until, known?.id ?? null];
  const [device] = await sql<{ id: string }>(
    known
      ? `update device set token_hash = $2, user_agent = $3, seen_at = gatehouse_now(), trusted_until = $4
         where account_id = $1 and id = $5 returning id`
      : `insert into device (account_id, token_hash, user_agent, trusted_until, first_seen_at, seen_at)
         select $1, $2, $3, $4, gatehouse_now(), gatehouse_now() where $5::uuid is null returning id`,
    values,
  );
  if (device === undefined) throw new Error('the device was not written down');
  if (tellsOfDevice({ isKnown: known !== null, devicesBefore: before?.devices ?? 0, registers }))
    await tellNewDevice(uow, { accountId, userAgent: headers.get('user-agent'), ip });
  const others = tokensIn(uow, headers).filter((each) => each !== known?.token);
  const kept = [...others, token].slice(-accountsOfBrowser).join('.');
  return { deviceId: device.id, cookie: ownCookie(settings, cookie, kept, deviceDays * 24 * 3600) };
}
