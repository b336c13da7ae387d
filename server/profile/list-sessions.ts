import { ownLanguage } from '../accounts/own-language.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Reading } from '../unit-of-work.ts';
import { deviceOf } from './device-of.ts';

/** A browser that somebody is signed in with. Times are ISO instants; `lastUsedAt` is exact to five minutes. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  /** The network address that it signed in from, where it is known. */
  readonly address: string | null;
  readonly begunAt: string;
  readonly lastUsedAt: string;
  readonly isThis: boolean;
}

interface Row extends Omit<OwnSession, 'device'> {
  readonly userAgent: string | null;
}

/** The sessions of the account that is signed in, and of nobody else: this one first, then the last used. */
export async function listSessions(
  { sql }: Reading,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
): Promise<OwnSession[]> {
  const rows = await sql<Row>(
    `select id, user_agent as "userAgent", nullif(ip_address, '') as address, iso(created_at) as "begunAt",
       iso(updated_at) as "lastUsedAt", id = $2 as "isThis"
     from session where account_id = $1 and expires_at > gatehouse_now()
     order by id = $2 desc, updated_at desc limit 100`,
    [accountId, sessionId],
  );
  const language = await ownLanguage({ sql }, accountId);
  return rows.map(({ userAgent, ...session }) => ({ ...session, device: deviceOf(userAgent, language) }));
}
