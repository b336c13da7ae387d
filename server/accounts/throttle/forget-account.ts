import type { UnitOfWork } from '../../unit-of-work.ts';
import { networkOf } from './network-of.ts';
import { throttleKey } from './throttle-key.ts';

/** Ends the counts of wrong passwords of an account whose password was set anew by the link in a mail, from anywhere and from here. */
export async function forgetAccount(
  { sql, settings }: UnitOfWork,
  {
    accountId,
    email,
    ip,
  }: { readonly accountId: string; readonly email: string; readonly ip: string | null },
): Promise<void> {
  const network = networkOf(ip);
  const typed = { door: 'password', about: email, network, deviceId: null } as const;
  const asked = { door: 'proof', about: accountId, network, deviceId: null } as const;
  const keys = [
    throttleKey(settings.linkKey, 'account', typed),
    throttleKey(settings.linkKey, 'pair', typed),
    throttleKey(settings.linkKey, 'account', asked),
  ];
  for (const key of keys) await sql(`delete from throttle where key = decode($1, 'hex')`, [key]);
}
