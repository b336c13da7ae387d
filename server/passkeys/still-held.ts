import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { PasskeyHolder } from './verify-use.ts';

/** Refuses `passkey_refused` when a passkey was removed since it was used. The account is held. */
export async function requireStillHeld(
  { sql }: Pick<UnitOfWork, 'sql'>,
  { passkeyId, accountId }: Pick<PasskeyHolder, 'passkeyId' | 'accountId'>,
): Promise<void> {
  const held = await sql('select from passkey where id = $1 and account_id = $2', [passkeyId, accountId]);
  if (held.length === 0) throw new Refusal('passkey_refused');
}
