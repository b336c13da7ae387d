import { holdAccount } from '../accounts/end-sessions.ts';
import { afterFactorChange } from '../factors/after-factor-change.ts';
import { refuseIfRequired } from '../factors/change-factors.ts';
import { factorMethods } from '../factors/factor-methods.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';

type Person = Pick<SignedIn, 'accountId' | 'sessionId'>;

/** A passkey of one's own. Times are ISO instants. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  /** Null: not used yet. */
  readonly usedAt: string | null;
  /** Whether its maker keeps it on other devices of the same person, too. */
  readonly backedUp: boolean;
}

/** One's own passkeys, the newest first. */
export const listPasskeys = ({ sql }: Reading, { accountId }: Person): Promise<OwnPasskey[]> =>
  sql<OwnPasskey>(
    `select id, name, iso(made_at) as "madeAt", iso(used_at) as "usedAt", backed_up as "backedUp"
     from passkey where account_id = $1 order by made_at desc, id desc`,
    [accountId],
  );

/** Calls a passkey of one's own something else. Refuses `factor_unknown`. */
export async function renamePasskey(
  { sql, audit }: UnitOfWork,
  { person, passkeyId, name }: { readonly person: Person; readonly passkeyId: string; readonly name: string },
): Promise<void> {
  const renamed = await sql('update passkey set name = $3 where id = $2 and account_id = $1 returning id', [
    person.accountId,
    passkeyId,
    name,
  ]);
  if (renamed.length === 0) throw new Refusal('factor_unknown');
  audit('account.passkey_renamed', { kind: 'account', id: person.accountId }, { passkeyId });
}

/**
 * Removes a passkey of one's own; all other sessions end, and the account's address is told. Refuses `factor_unknown`,
 * and `factor_required` when a second factor is required and this is the last one.
 */
export async function removePasskey(
  uow: UnitOfWork,
  { person, passkeyId }: { readonly person: Person; readonly passkeyId: string },
): Promise<{ name: string; ended: number }> {
  const { accountId, sessionId } = person;
  await holdAccount(uow, accountId);
  const [removed] = await uow.sql<{ name: string }>(
    'delete from passkey where id = $1 and account_id = $2 returning name',
    [passkeyId, accountId],
  );
  if (removed === undefined) throw new Refusal('factor_unknown');
  const left = await factorMethods(uow, accountId);
  const isLast = !left.some((method) => method !== 'backup_code');
  if (isLast) {
    await refuseIfRequired(uow, accountId);
    // Backup codes stand in for something else, and are nothing by themselves.
    await uow.sql('delete from backup_code where account_id = $1', [accountId]);
    await uow.sql('update session set factor = null where id = $1', [sessionId]);
  }
  const change = { kind: 'passkey_removed', names: { name: removed.name } } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  const details = { factor: 'passkey', passkeyId, sessionsEnded: ended };
  uow.audit('account.factor_removed', { kind: 'account', id: accountId }, details);
  return { name: removed.name, ended };
}
