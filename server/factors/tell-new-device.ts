import { portalName } from '../accounts/portal-name.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { deviceOf } from '../profile/device-of.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

interface SignInThere {
  readonly accountId: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
}

/** Tells the account's own address that it signed in on a device that it has not used before, and what to do. */
export async function tellNewDevice(
  uow: UnitOfWork,
  { accountId, userAgent, ip }: SignInThere,
): Promise<void> {
  const { sql, now, settings } = uow;
  const [account] = await sql<{ name: string; email: string }>(
    'select name, email from account where id = $1',
    [accountId],
  );
  if (account === undefined) return;
  const data = {
    portalName: portalName(settings),
    personName: account.name,
    toAddress: account.email,
    signedInAt: when(now),
    device: deviceOf(userAgent),
    address: ip ?? 'not known',
    forgotUrl: `${settings.PUBLIC_URL}/forgot-password`,
  };
  await queueMails(uow, [
    { template: 'new-device', to: { name: account.name, address: account.email }, data },
  ]);
}
