import { giveTotp } from '../factors/give-totp.ts';
import { codeAt, newTotpSecret } from '../factors/totp-code.ts';
import type { Member } from './member.ts';
import type { Browser, World } from './world.ts';

/** An authenticator app in somebody's hand. */
export interface Authenticator {
  /** The code it shows now, or so many steps of half a minute later. */
  readonly code: (steps?: number) => string;
}

/** Gives an account an authenticator app, without the pages. */
export async function addAuthenticator(world: World, accountId: string): Promise<Authenticator> {
  const secret = newTotpSecret();
  await world.run((uow) => giveTotp(uow, accountId, secret));
  return { code: (steps = 0) => codeAt(secret, new Date(world.now.getTime() + steps * 30_000)) };
}

/** A browser that has given the member's password, and is asked for the second step. */
export async function atSecondStep(
  world: World,
  { email, password }: Pick<Member, 'email' | 'password'>,
  browser: Browser = world.browser(),
): Promise<Browser> {
  const entered = await (await browser.api()).accounts.signIn({ email, password });
  if (entered.kind !== 'step') throw new Error('no second step was asked');
  return browser;
}
