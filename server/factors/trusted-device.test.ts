import { expect, it } from 'vitest';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { addMember } from '../testing/member.ts';
import { secretFromWords } from '../testing/secret-from-words.ts';
import { createWorld } from '../testing/world.ts';
import { setUpMinutes } from './rules.ts';
import { codeAt } from './totp-code.ts';

const world = createWorld();

/** A member who has an app, and signed in with it on a device that is not asked again. */
async function trusting() {
  const member = await addMember(world);
  const app = await addAuthenticator(world, member.accountId);
  const browser = await atSecondStep(world, member);
  await (await browser.api()).accounts.answerFactor({ code: app.code(), remember: true });
  const { email, password } = member;
  const again = async () => (await (await browser.api()).accounts.signIn({ email, password })).kind;
  return { browser, again };
}

it('is asked again once the factors were changed, also by its holder', async () => {
  const { browser, again } = await trusting();
  expect(await again()).toBe('in');

  await (await browser.api()).factors.newBackupCodes({});

  expect(await again()).toBe('step');
});

it('gets a token of its own when it begins to be trusted, which nobody has seen before', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const seen = browser.cookies();
  const app = await addAuthenticator(world, member.accountId);
  await atSecondStep(world, member, browser);
  await (await browser.api()).accounts.answerFactor({ code: app.code(), remember: true });
  const device = (cookies: string) => cookies.split('; ').find((cookie) => cookie.includes('device='));

  expect(device(seen)).toBeDefined();
  expect(device(browser.cookies())).not.toBe(device(seen));
});

it('is set up in half an hour, or begun anew', async () => {
  const browser = await (await addMember(world)).signIn();
  const { factors, accounts } = await browser.api();
  await factors.beginTotp();
  const secret = secretFromWords((await factors.totpSetUp())?.secret ?? '');
  world.pass({ seconds: setUpMinutes * 60 });
  await accounts.prove({ password: 'violin tractor banana' });
  const late = await browser.api();

  expect(setUpMinutes).toBe(30);
  expect(await late.factors.totpSetUp()).toBeNull();
  await expect(late.factors.confirmTotp({ code: codeAt(secret, world.now) })).rejects.toMatchObject({
    cause: { code: 'factor_unknown' },
  });
});
