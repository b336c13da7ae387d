import { expect, it } from 'vitest';
import { createPasskeyDevice } from '../testing/passkey-device.ts';
import { addPasskeyMember, signInByPasskey } from '../testing/passkey.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

const auditOf = (subject: string) =>
  world.database.asOwner<{ action: string; details: object }>(
    'select action, details from audit_entry where subject_id = $1 and trust_id is null order by id',
    [subject],
  );

it('signs somebody in without an address or a password, with both factors', async () => {
  const { accountId, device } = await addPasskeyMember(world);
  const browser = world.browser();

  expect(await signInByPasskey(browser, device)).toMatchObject({ kind: 'in', name: 'Mei Herrera' });

  expect(await browser.whoIs()).toMatchObject({ accountId, isProven: true });
  const sessions = await world.database.asOwner(
    `select factor from session where account_id = $1 order by id desc limit 1`,
    [accountId],
  );
  expect(sessions).toEqual([{ factor: 'passkey' }]);
  expect(
    await world.database.asOwner('select used_at from passkey where account_id = $1', [accountId]),
  ).toEqual([{ used_at: world.now }]);
});

it('takes an answer once, for five minutes, and in the browser that asked', async () => {
  const { device } = await addPasskeyMember(world);
  const browser = world.browser();
  const options = await (await browser.api()).passkeys.beginSignIn();
  const kept = browser.cookies();
  const answer = device.use(options);
  const answers = Array.from({ length: 20 }, async () => {
    const headers = new Headers({ cookie: kept });
    return world.as(null, headers).passkeys.signIn({ used: answer });
  });
  const outcomes = await Promise.allSettled(answers);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

  const elsewhere = world.browser();
  await expect((await elsewhere.api()).passkeys.signIn({ used: device.use(options) })).rejects.toMatchObject(
    refused('step_expired'),
  );
  const later = await (await browser.api()).passkeys.beginSignIn();
  world.pass({ seconds: 5 * 60 });
  await expect((await browser.api()).passkeys.signIn({ used: device.use(later) })).rejects.toMatchObject(
    refused('step_expired'),
  );
});

it('uses the question up by a wrong answer, too', async () => {
  const { device } = await addPasskeyMember(world);
  const browser = world.browser();
  const options = await (await browser.api()).passkeys.beginSignIn();
  const signIn = async (used: ReturnType<typeof device.use>) =>
    (await browser.api()).passkeys.signIn({ used });

  await expect(signIn(device.use({ challenge: 'another' }))).rejects.toMatchObject(
    refused('passkey_refused'),
  );
  await expect(signIn(device.use(options))).rejects.toMatchObject(refused('step_expired'));
});

it.each([
  ['was asked at another address', { origin: 'http://localhost:4000' }],
  ['was asked at a site that looks like ours', { origin: 'http://localhost.evil.example:3000' }],
  ['was made for another portal', { rpId: 'evil.example' }],
  ['did not ask who uses it', { asked: false }],
  ['says it is of somebody else', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
])('refuses a passkey that %s', async (_, otherwise) => {
  const { device, accountId } = await addPasskeyMember(world);

  await expect(signInByPasskey(world.browser(), device, otherwise)).rejects.toMatchObject(
    refused('passkey_refused'),
  );
  expect((await auditOf(accountId)).map(({ action }) => action)).toContain('account.passkey_refused');
});

it('refuses one that nobody has as one that is wrong', async () => {
  const options = await (await (await addPasskeyMember(world)).here.api()).passkeys.beginAdding();
  const stranger = createPasskeyDevice();
  stranger.make(options);

  await expect(signInByPasskey(world.browser(), stranger)).rejects.toMatchObject({
    message: 'passkey_refused',
    cause: { code: 'passkey_refused', detail: undefined },
  });
  expect((await auditOf('unknown')).at(-1)?.action).toBe('account.passkey_refused');
});

it('refuses a copy: one whose count goes backwards, or stands still', async () => {
  const { device, accountId } = await addPasskeyMember(world);
  await signInByPasskey(world.browser(), device, { counter: 9 });
  for (const counter of [9, 8, 0]) {
    await expect(signInByPasskey(world.browser(), device, { counter })).rejects.toMatchObject(
      refused('passkey_refused'),
    );
  }

  expect((await auditOf(accountId)).at(-1)).toMatchObject({
    action: 'account.passkey_refused',
    details: { why: 'count_went_backwards' },
  });
  await expect(signInByPasskey(world.browser(), device, { counter: 10 })).resolves.toMatchObject({
    kind: 'in',
  });
});

it('lets nobody in whose account was closed', async () => {
  const { device, accountId } = await addPasskeyMember(world);
  await world.database.asOwner('delete from credential where account_id = $1', [accountId]);

  await expect(signInByPasskey(world.browser(), device)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
