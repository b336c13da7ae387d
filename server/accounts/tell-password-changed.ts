import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { ownLanguage } from './own-language.ts';
import { portalName } from './portal-name.ts';

/** Tells the account's own address that its password was changed, and what to do if that was somebody else. */
export async function tellPasswordChanged(
  uow: UnitOfWork,
  { accountId, name, email }: { readonly accountId: string; readonly name: string; readonly email: string },
): Promise<void> {
  const { now, settings } = uow;
  const language = await ownLanguage(uow, accountId);
  const data = {
    portalName: portalName(settings),
    personName: name,
    toAddress: email,
    changedAt: when(now, language),
    forgotUrl: `${settings.PUBLIC_URL}/forgot-password`,
    language,
  };
  await queueMails(uow, [{ template: 'password-changed', to: { name, address: email }, data }]);
}
