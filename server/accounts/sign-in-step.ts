import { createHash, randomBytes } from 'node:crypto';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

/** What a step of sign-in waits for. */
export type StepPurpose = 'factor' | 'passkey' | 'add_passkey' | 'microsoft' | 'google';

/** What stands between two steps of one person at the door. */
export interface SignInStep {
  readonly id: string;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The hash that the password matched: see `openSession`. */
  readonly provenBy: string | null;
  /** How many answers were taken so far. */
  readonly tries: number;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const columns = `id, account_id as "accountId", session_id as "sessionId", facts, proven_by as "provenBy", tries`;

interface NewStep extends Partial<Pick<SignInStep, 'accountId' | 'sessionId' | 'facts' | 'provenBy'>> {
  readonly purpose: StepPurpose;
  readonly minutes: number;
}

/** Begins a step; returns the token for a cookie, of which the database keeps the hash. Clears away what is long over. */
export async function beginStep(
  { sql }: Pick<UnitOfWork, 'sql'>,
  { purpose, minutes, accountId = null, sessionId = null, facts = {}, provenBy = null }: NewStep,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql(`delete from sign_in_step where expires_at < gatehouse_now() - interval '1 day'`);
  await sql(
    `insert into sign_in_step (token_hash, purpose, account_id, session_id, facts, proven_by, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, gatehouse_now(), gatehouse_now() + make_interval(mins => $7))`,
    [hashOf(token), purpose, accountId, sessionId, JSON.stringify(facts), provenBy, minutes],
  );
  return token;
}

const isOpen = `token_hash = $1 and purpose = $2 and used_at is null and expires_at > gatehouse_now()`;

/** The step that a token stands for, or null when there is none, it is over, or was used. */
export async function findStep(
  { sql }: Pick<Reading, 'sql'>,
  purpose: StepPurpose,
  token: string | null,
): Promise<SignInStep | null> {
  if (token === null) return null;
  const [step] = await sql<SignInStep>(`select ${columns} from sign_in_step where ${isOpen}`, [
    hashOf(token),
    purpose,
  ]);
  return step ?? null;
}

/** The same, held, with this answer counted; null also when it had all of its tries. */
export async function tryStep(
  { sql }: Pick<UnitOfWork, 'sql'>,
  purpose: StepPurpose,
  { token, tries }: { readonly token: string | null; readonly tries: number },
): Promise<SignInStep | null> {
  if (token === null) return null;
  const [step] = await sql<SignInStep>(
    `update sign_in_step set tries = tries + 1 where ${isOpen} and tries < $3 returning ${columns}`,
    [hashOf(token), purpose, tries],
  );
  return step ?? null;
}

/** Ends a step, for good. Whether it was still open: of any number who end it at once, one does. */
export async function useStep({ sql }: Pick<UnitOfWork, 'sql'>, id: string): Promise<boolean> {
  const used = await sql(
    'update sign_in_step set used_at = gatehouse_now() where id = $1 and used_at is null returning id',
    [id],
  );
  return used.length > 0;
}
