import { Account } from '../accounts/account.ts';
import { Credential } from '../accounts/credential.ts';
import type { SignedIn } from '../trust/site.ts';
import type { World } from './world.ts';
import { newId } from '../new-id.ts';

/** Somebody who has an account at this address and is signed in. Quicker than choosing a password. */
export async function addHolder(world: World, email: string): Promise<SignedIn> {
  const [accountId, name] = [newId(), 'Ada Lovelace'];
  await world.run(async ({ em, now }) => {
    const written = { createdAt: now, updatedAt: now };
    em.create(Account, { id: accountId, name, email, emailVerified: true, ...written });
    em.create(Credential, {
      accountId,
      providerId: 'credential',
      providerAccountId: accountId,
      password: 'no hash: nobody signs in with it',
      ...written,
    });
  });
  return {
    accountId,
    sessionId: newId(),
    name,
    email,
    administrations: [],
    isProven: true,
    factor: 'proven',
  };
}
