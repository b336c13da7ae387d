import { tellAccount } from '../accounts/tell-account.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Tells the account's own address what changed in how it signs in (`change` is a sentence), and what to do. */
export const tellFactorChanged = (
  uow: UnitOfWork,
  { accountId, change }: { readonly accountId: string; readonly change: string },
): Promise<void> =>
  tellAccount(uow, { accountId, template: 'factor-changed', facts: { change, changedAt: when(uow.now) } });
