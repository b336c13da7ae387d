import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Scope } from './rules.ts';
import { throttleKey, type Attempt } from './throttle-key.ts';

/**
 * Writes down that somebody is kept out for a while, unless somebody was already in this pause; whether it did. The
 * count is held. Of a network it is nobody's account that is kept out.
 */
export async function writePause(uow: UnitOfWork, attempt: Attempt, scope: Scope): Promise<boolean> {
  const { sql, settings, audit } = uow;
  const { door, about, network } = attempt;
  const first = await sql(
    `update throttle set written_at = at where key = decode($1, 'hex') and written_at is distinct from at returning key`,
    [throttleKey(settings.linkKey, scope, attempt)],
  );
  if (first.length === 0) return false;
  const [account] =
    scope === 'network'
      ? []
      : await sql<{ id: string }>('select id from account where email = $1 or id::text = $1', [about]);
  const id = account?.id ?? 'unknown';
  const details = { code: 'throttled', door, scope, personal: { [id]: { network } } };
  audit('account.throttled', { kind: 'account', id }, details, { outcome: 'refused' });
  return true;
}
