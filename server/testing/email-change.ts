import { emailChangeToken } from '../profile/email-change-token.ts';
import type { Member } from './member.ts';
import type { Browser, World } from './world.ts';

/** Somebody in their own browser, and another browser of theirs. */
export interface TwoBrowsers {
  readonly here: Browser;
  readonly there: Browser;
}

/** Signs a member of staff in twice. */
export async function signInTwice(member: Member): Promise<TwoBrowsers> {
  return { here: await member.signIn(), there: await member.signIn() };
}

/** Asks for another login address, and makes the token of its link again as the mail job does; null when none is mailed. */
export async function askForChange(
  world: World,
  browser: Browser,
  member: Pick<Member, 'accountId' | 'password'>,
  email: string,
) {
  const api = await browser.api();
  await api.profile.requestEmailChange({ email, password: member.password });
  const [change] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    `select c.id, c.nonce from email_change c join mail m on m.email_change_id = c.id and m.to_address = c.new_email
     where c.account_id = $1 and c.new_email = $2 order by c.id desc limit 1`,
    [member.accountId, email],
  );
  return change ? emailChangeToken(world.services.settings.linkKey, change) : null;
}
