import { createAccount } from '../accounts/create-account.ts';
import { Registration } from '../accounts/registration.ts';
import type { Browser, World } from './world.ts';

/** Somebody who accepted an invitation once, and how they sign in. */
export interface Member {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly password: string;
  /** A browser in which they have just signed in. */
  signIn(): Promise<Browser>;
}

/** A member of staff who is registered in the world's trust. */
export async function addMember(world: World): Promise<Member> {
  const email = `mei.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const password = 'violin tractor banana';
  const personId = await world.staff({ givenName: 'Mei', familyName: 'Herrera', email });
  const accountId = await world.run(async (uow) => {
    const account = await createAccount(uow, { name: 'Mei Herrera', email, password });
    uow.em.create(Registration, { trustId: world.trust.id, personId, ...account, registeredAt: uow.now });
    return account.accountId;
  });
  const signIn = async () => {
    const browser = world.browser();
    await (await browser.api()).accounts.signIn({ email, password });
    return browser;
  };
  return { accountId, personId, email, password, signIn };
}
