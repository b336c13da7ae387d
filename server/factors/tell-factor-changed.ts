import { tellAccount } from '../accounts/tell-account.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { changeInWords, type FactorChange } from './change-in-words.ts';

/** Tells the account's own address what changed in how it signs in, in its own language, and what to do. */
export const tellFactorChanged = (
  uow: UnitOfWork,
  { accountId, change }: { readonly accountId: string; readonly change: FactorChange },
): Promise<void> =>
  tellAccount(uow, {
    accountId,
    template: 'factor-changed',
    facts: (language) => ({
      change: changeInWords(change, language),
      changedAt: when(uow.now, language),
    }),
  });
