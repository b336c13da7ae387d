import { holdAccount } from '../accounts/end-sessions.ts';
import { portalName } from '../accounts/portal-name.ts';
import { seal, unseal } from '../accounts/seal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { setUpMinutes } from './rules.ts';
import { newTotpSecret, secretInWords, totpUri } from './totp-code.ts';
import { aboutTotp } from './use-totp.ts';

/** An authenticator app that is being set up: what to type, and what to scan or open. */
export interface TotpSetUp {
  /** Base32. */
  readonly secret: string;
  readonly uri: string;
}

type Person = Pick<SignedIn, 'accountId' | 'sessionId'>;

/** Makes the secret of a new authenticator app. It counts once its first code was right; until then an older app does. */
export async function beginTotp(uow: UnitOfWork, { accountId, sessionId }: Person): Promise<void> {
  const { sql, settings } = uow;
  await holdAccount(uow, accountId);
  await sql(
    `insert into totp (account_id, made_at, next_secret, next_at, next_session)
     values ($1, gatehouse_now(), $2, gatehouse_now(), $3)
     on conflict (account_id) do update set next_secret = excluded.next_secret, next_at = excluded.next_at,
       next_session = excluded.next_session`,
    [accountId, seal(settings.sealKey, aboutTotp(accountId), newTotpSecret()), sessionId],
  );
}

/** The secret that waits for its first code in this session, or null. */
export async function waitingSecret(
  { sql, settings }: Pick<Reading, 'sql' | 'settings'>,
  { accountId, sessionId }: Person,
): Promise<Buffer | null> {
  const [row] = await sql<{ secret: Buffer }>(
    `select next_secret as secret from totp
     where account_id = $1 and next_session = $2 and next_at > gatehouse_now() - make_interval(mins => $3)`,
    [accountId, sessionId, setUpMinutes],
  );
  return row ? unseal(settings.sealKey, aboutTotp(accountId), row.secret) : null;
}

/** The authenticator app that is being set up in this session, or null. Nobody else is ever shown it. */
export async function totpSetUp(
  read: Reading,
  person: Person & Pick<SignedIn, 'email'>,
): Promise<TotpSetUp | null> {
  const secret = await waitingSecret(read, person);
  if (secret === null) return null;
  const names = { issuer: portalName(read.settings), label: person.email };
  return { secret: secretInWords(secret), uri: totpUri(secret, names) };
}
