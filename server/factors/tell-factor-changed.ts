import { portalName } from '../accounts/portal-name.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Tells the account's own address what changed in how it signs in (`change` is a sentence), and what to do. */
export async function tellFactorChanged(
  uow: UnitOfWork,
  { accountId, change }: { readonly accountId: string; readonly change: string },
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
    change,
    changedAt: when(now),
    forgotUrl: `${settings.PUBLIC_URL}/forgot-password`,
  };
  await queueMails(uow, [
    { template: 'factor-changed', to: { name: account.name, address: account.email }, data },
  ]);
}
