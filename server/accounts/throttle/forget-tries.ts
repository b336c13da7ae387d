import type { UnitOfWork } from '../../unit-of-work.ts';
import { scopesOf } from './rules.ts';
import { throttleKey, type Attempt } from './throttle-key.ts';

/** Takes back what `takeTry` counted, because the try was right: the rows of wrong ones end with it. */
export async function forgetTries({ sql, settings }: UnitOfWork, attempt: Attempt): Promise<void> {
  const keyOf = (scope: 'account' | 'pair' | 'network' | 'device') =>
    throttleKey(settings.linkKey, scope, attempt);
  const scopes = scopesOf(attempt.door, attempt.deviceId !== null);
  const ended = scopes.filter((scope) => scope !== 'network');
  // In the order in which they are held, so that nobody waits in a circle.
  for (const scope of ended) await sql(`delete from throttle where key = decode($1, 'hex')`, [keyOf(scope)]);
  if (scopes.includes('network'))
    await sql(`update throttle set failures = greatest(failures - 1, 0) where key = decode($1, 'hex')`, [
      keyOf('network'),
    ]);
}
