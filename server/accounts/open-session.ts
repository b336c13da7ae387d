import { Refusal } from '../refusal.ts';
import { noteDevice } from '../factors/note-device.ts';
import type { Factor } from '../factors/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { signOutOfProducts } from './end-sessions.ts';
import { sessionExpiry } from './rules.ts';
import { sessionTokenHash } from './session-token.ts';

/** The browser that a session is opened for. */
export interface Browser {
  readonly headers: Headers;
  readonly ip: string | null;
}

/** Whose session it is to be, and by what they proved it, as it stood at that moment. */
interface Opening {
  readonly accountId: string;
  readonly provenBy?: string;
  readonly email?: string;
  /** What they proved besides the password, or instead of it. */
  readonly factor?: Factor;
  /** Whether this device stands for the second step from now on, for 30 days. */
  readonly remember?: boolean;
  /** Whether they have registered in this moment, by an invitation. */
  readonly registers?: boolean;
}

/**
 * Signs an account in: a new session with a new id, whatever the browser brought along, which ends. Returns
 * the cookies for the answer; set them when the unit of work has committed. With `provenBy` and `email`,
 * refuses when the password or the address was changed or taken away since they were verified; always when they are blocked. `needsFactor`: more than a
 * password is required of the account, and was not proven.
 */
export async function openSession(
  uow: UnitOfWork,
  auth: Auth,
  browser: Browser,
  { accountId, provenBy, email, factor, remember = false, registers = false }: Opening,
): Promise<{ sessionId: string; needsFactor: boolean; cookies: string[] }> {
  const { sql, now } = uow;
  // Holds the account, before its password and its sessions, as whoever takes them away does.
  const [account] = await sql<{ email: string }>(
    `update account set previous_sign_in_at = last_sign_in_at, last_sign_in_at = gatehouse_now()
     where id = $1 returning email`,
    [accountId],
  );
  // Only now that it is held: a block that was placed at the same time is seen.
  const barred = await sql('select where account_barred($1)', [accountId]);
  const [credential] = await sql<{ password: string }>(
    `select password from credential where account_id = $1 and password is not null`,
    [accountId],
  );
  const changed =
    (provenBy !== undefined && credential?.password !== provenBy) ||
    (email !== undefined && account?.email !== email);
  if (!credential || changed || barred.length > 0) {
    throw new Refusal('wrong_password');
  }
  const brought = await auth.api.readSession({ headers: browser.headers });
  const before = brought ? await endBrought(uow, sessionTokenHash(brought)) : undefined;
  const { response, headers } = await auth.api.openSession({
    headers: browser.headers,
    body: { accountId, now, expiresAt: sessionExpiry(now, now), ip: browser.ip },
    returnHeaders: true,
  });
  const { sessionId } = response;
  const { ip } = browser;
  const device = await noteDevice(uow, browser.headers, { accountId, remember, ip, registers });
  const [opened] = await sql<{ required: boolean }>(
    `update session set proven_at = $2, factor = $3, device_id = $4 where id = $1
     returning factor_required(account_id) as required`,
    [sessionId, now, factor ?? null, device.deviceId],
  );
  if (before !== undefined) await keepProducts(uow, before, { accountId, sessionId });
  const needsFactor = opened?.required === true && factor === undefined;
  return { sessionId, needsFactor, cookies: [...headers.getSetCookie(), device.cookie] };
}

interface BroughtSession {
  readonly id: string;
  readonly accountId: string;
}

async function endBrought({ sql }: UnitOfWork, token: string): Promise<BroughtSession | undefined> {
  const [before] = await sql<BroughtSession>(
    'delete from session where token = $1 returning id, account_id as "accountId"',
    [token],
  );
  return before;
}

/** What the same person opened in this browser goes on by the new session; what somebody else did, they are signed out of. */
async function keepProducts(
  uow: UnitOfWork,
  before: BroughtSession,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
): Promise<void> {
  if (before.accountId === accountId) await uow.sql('select move_products($1, $2)', [before.id, sessionId]);
  else await signOutOfProducts(uow, before.accountId, [before.id]);
}
