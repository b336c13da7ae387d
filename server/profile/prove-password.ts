import { holdAccount } from '../accounts/end-sessions.ts';
import { passwordMatches } from '../accounts/hash-password.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import { reading, unitOfWork, type Reading, type Services, type UnitOfWork } from '../unit-of-work.ts';

/**
 * Whether whoever is signed in knows the account's password too; returns the hash that it matched. Refuses
 * `wrong_current_password`, and writes that down, without what was typed; `too_often` after ten wrong ones within an hour.
 */
export async function provePassword(
  services: Services,
  actor: Actor,
  { accountId, password }: { readonly accountId: string; readonly password: string },
): Promise<string> {
  const hashed = await reading(services, actor, async (read) => {
    await refuseGuesser(read, accountId);
    return passwordOf(read, accountId);
  });
  // Outside any transaction: no connection waits for the hash.
  if ((await passwordMatches(hashed, password)) && hashed !== null) return hashed;
  await unitOfWork(services, actor, async ({ audit }) =>
    audit('account.password_refused', { kind: 'account', id: accountId }),
  );
  throw new Refusal('wrong_current_password');
}

const wrongAnHour = 10;

/**
 * Whoever sits down at somebody's open browser does not find the password out by trying: refuses `too_often` after ten
 * wrong answers within an hour, whatever was asked for.
 */
export async function refuseGuesser({ sql }: Pick<Reading, 'sql'>, accountId: string): Promise<void> {
  const wrong = await sql(
    `select from audit_entry where trust_id is null and subject_kind = 'account' and subject_id = $1
       and action in ('account.password_refused', 'account.proof_refused')
       and at > gatehouse_now() - interval '1 hour' limit $2`,
    [accountId, wrongAnHour],
  );
  if (wrong.length >= wrongAnHour)
    throw new Refusal('too_often', 'That was wrong ten times. Try again in an hour.');
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
