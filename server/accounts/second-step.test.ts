import { expect, it } from 'vitest';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { addMember } from '../testing/member.ts';
import { createWorld, type Browser } from '../testing/world.ts';

const world = createWorld();

async function memberWithApp() {
  const member = await addMember(world);
  return { ...member, app: await addAuthenticator(world, member.accountId) };
}

const answer = async (browser: Browser, code: string, remember = false) =>
  (await browser.api()).accounts.answerFactor({ code, remember });
const refuses = (code: string) => ({ message: new RegExp(code) });

it('asks for a code after the right password, and opens nothing before it', async () => {
  const { app, ...member } = await memberWithApp();
  const browser = world.browser();
  const { email, password, accountId } = member;

  expect(await (await browser.api()).accounts.signIn({ email, password })).toEqual({
    kind: 'step',
    methods: ['totp'],
  });
  expect(await browser.whoIs()).toBeNull();
  expect(await (await browser.api()).accounts.factorStep()).toEqual({ methods: ['totp'] });

  expect(await answer(browser, app.code())).toMatchObject({ kind: 'in', name: 'Mei Herrera' });
  expect(await browser.whoIs()).toMatchObject({ accountId, factor: 'proven', isProven: true });
  expect(await (await browser.api()).accounts.factorStep()).toBeNull();
});

it('tells nothing of a second step before the password was right', async () => {
  const { email } = await memberWithApp();
  const browser = world.browser();
  const api = await browser.api();

  await expect(api.accounts.signIn({ email, password: 'a wrong one' })).rejects.toMatchObject(
    refuses('wrong_password'),
  );
  expect(browser.cookies()).toBe('');
  expect(await api.accounts.factorStep()).toBeNull();
  await expect(answer(browser, '123456')).rejects.toMatchObject(refuses('step_expired'));
});

it('takes a code half a minute early or late, and no other', async () => {
  const { app, ...member } = await memberWithApp();
  const browser = await atSecondStep(world, member);

  for (const steps of [-2, 2]) {
    await expect(answer(browser, app.code(steps))).rejects.toMatchObject(refuses('factor_wrong'));
  }
  expect(await answer(browser, app.code(-1))).toMatchObject({ kind: 'in' });
  expect(await answer(await atSecondStep(world, member), app.code())).toMatchObject({ kind: 'in' });
  const spaced = app.code(1).replace(/^.../, '$& ');
  expect(await answer(await atSecondStep(world, member), spaced)).toMatchObject({ kind: 'in' });
});

it('lets one in of ten who bring the same code at once', async () => {
  const { app, ...member } = await memberWithApp();
  const browsers = await Promise.all(Array.from({ length: 10 }, () => atSecondStep(world, member)));
  const code = app.code();

  const outcomes = await Promise.allSettled(browsers.map((browser) => answer(browser, code)));

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const people = await Promise.all(browsers.map((browser) => browser.whoIs()));
  expect(people.filter((person) => person !== null)).toHaveLength(1);
});

it('takes a step once, also with a second right code', async () => {
  const { app, ...member } = await memberWithApp();
  const browser = await atSecondStep(world, member);
  const cookies = browser.cookies();
  await answer(browser, app.code());
  const again = world.as(null, new Headers({ cookie: cookies }));

  await expect(again.accounts.answerFactor({ code: app.code(1) })).rejects.toMatchObject(
    refuses('step_expired'),
  );
});

it('is over after ten minutes, and after five wrong codes', async () => {
  const { app, ...member } = await memberWithApp();
  const late = await atSecondStep(world, member);
  world.pass({ seconds: 600 });
  await expect(answer(late, app.code())).rejects.toMatchObject(refuses('step_expired'));

  const guesser = await atSecondStep(world, member);
  for (const _ of [1, 2, 3, 4]) {
    await expect(answer(guesser, '000000')).rejects.toMatchObject(refuses('factor_wrong'));
  }
  await expect(answer(guesser, '000000')).rejects.toMatchObject(refuses('code_tries'));
  await expect(answer(guesser, app.code())).rejects.toMatchObject(refuses('step_expired'));
  expect(await answer(await atSecondStep(world, member), app.code())).toMatchObject({ kind: 'in' });
});

it('takes ten wrong codes in a row from an account, however many steps are begun', async () => {
  const { app, ...member } = await memberWithApp();
  for (const _ of [1, 2]) {
    const guesser = await atSecondStep(world, member);
    const guesses = [1, 2, 3, 4, 5].map(() => answer(guesser, '000000'));
    expect((await Promise.allSettled(guesses)).map(({ status }) => status)).not.toContain('fulfilled');
  }
  const browser = await atSecondStep(world, member);

  await expect(answer(browser, app.code())).rejects.toMatchObject(refuses('throttled'));
  world.pass({ seconds: 300 });
  expect(await answer(browser, app.code())).toMatchObject({ kind: 'in' });
});

it('is refused when the password was changed, or the account closed, in the meantime', async () => {
  const { app, ...member } = await memberWithApp();
  const browser = await atSecondStep(world, member);
  const { accountId } = member;
  await world.database.asOwner(`update credential set password = 'another' where account_id = $1`, [
    accountId,
  ]);
  await expect(answer(browser, app.code())).rejects.toMatchObject(refuses('wrong_password'));

  await world.database.asOwner('delete from credential where account_id = $1', [accountId]);
  await expect(answer(browser, app.code())).rejects.toMatchObject(refuses('wrong_password'));
  expect(await browser.whoIs()).toBeNull();
});

it('keeps the token of the step and what was typed nowhere in clear', async () => {
  const { app, ...member } = await memberWithApp();
  const browser = await atSecondStep(world, member);
  const token = /gatehouse-step=([\w-]{43})/.exec(browser.cookies())?.[1] ?? 'none';
  await expect(answer(browser, 'zz9qx-zzzzz')).rejects.toMatchObject(refuses('factor_wrong'));
  await answer(browser, app.code());
  const kept = await world.database.asOwner<{ row: string }>(
    `select t::text as row from sign_in_step t union all select t::text from audit_entry t
     union all select t::text from totp t`,
  );

  expect(token).toHaveLength(43);
  const text = kept.map(({ row }) => row).join('\n');
  expect(text).toContain('account.step_asked');
  expect(text).not.toContain(token);
  expect(text).not.toContain(Buffer.from(token).toString('hex'));
  expect(text).not.toMatch(/zz9qx/);
});
