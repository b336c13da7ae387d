import { holdAccount } from '../accounts/end-sessions.ts';
import { passwordMatches } from '../accounts/hash-password.ts';
import { proveWithinLimits } from '../accounts/throttle/prove-within-limits.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import { reading, unitOfWork, type Reading, type Services, type UnitOfWork } from '../unit-of-work.ts';

/**
 * Whether whoever is signed in knows the account's password too; returns the hash that it matched. Refuses
 * `wrong_current_password`, and writes that down, without what was typed; `throttled` after ten wrong ones: whoever sits
 * down at somebody's open browser does not find the password out by trying.
 */
export async function provePassword(
  services: Services,
  actor: Actor,
  { accountId, password }: { readonly accountId: string; readonly password: string },
): Promise<string> {
  const provenBy = await proveWithinLimits(services, actor, accountId, async () => {
    const hashed = await reading(services, actor, (read) => passwordOf(read, accountId));
    // Outside any transaction: no connection waits for the hash.
    return (await passwordMatches(hashed, password)) ? hashed : null;
  });
  if (provenBy !== null) return provenBy;
  await unitOfWork(services, actor, async ({ audit }) =>
    audit('account.password_refused', { kind: 'account', id: accountId }, {}, { outcome: 'refused' }),
  );
  throw Refusal.writtenDown('wrong_current_password');
}

/** Holds the account, and refuses when its password was changed or taken away since it was proven. */
export async function requireStillProven(
  uow: UnitOfWork,
  { accountId, provenBy }: { readonly accountId: string; readonly provenBy: string },
): Promise<void> {
  await holdAccount(uow, accountId);
  if ((await passwordOf(uow, accountId)) !== provenBy) throw new Refusal('wrong_current_password');
}

async function passwordOf({ sql }: Pick<Reading, 'sql'>, accountId: string): Promise<string | null> {
  const [row] = await sql<{ password: string | null }>(
    `select password from credential where account_id = $1 and provider_id = 'credential'`,
    [accountId],
  );
  return row?.password ?? null;
}
