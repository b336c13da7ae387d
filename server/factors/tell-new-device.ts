import { tellAccount } from '../accounts/tell-account.ts';
import { when } from '../mail/when.ts';
import { deviceOf } from '../profile/device-of.ts';
import { deviceWords } from '../profile/device-words.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

interface SignInThere {
  readonly accountId: string;
  readonly userAgent: string | null;
  readonly ip: string | null;
}

/** Tells the account's own address that it signed in on a device that it has not used before, and what to do. */
export const tellNewDevice = (uow: UnitOfWork, { accountId, userAgent, ip }: SignInThere): Promise<void> =>
  tellAccount(uow, {
    accountId,
    template: 'new-device',
    facts: (language) => ({
      signedInAt: when(uow.now, language),
      device: deviceOf(userAgent, language),
      address: ip ?? deviceWords[language].noAddress,
    }),
  });
