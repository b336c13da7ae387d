import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { portalName } from './portal-name.ts';

/** Tells the account's own address that its password was changed, and what to do if that was somebody else. */
export async function tellPasswordChanged(
  uow: UnitOfWork,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  const { now, settings } = uow;
  const data = {
    portalName: portalName(settings),
    personName: name,
    toAddress: email,
    changedAt: when(now),
    forgotUrl: `${settings.PUBLIC_URL}/forgot-password`,
  };
  await queueMails(uow, [{ template: 'password-changed', to: { name, address: email }, data }]);
}
