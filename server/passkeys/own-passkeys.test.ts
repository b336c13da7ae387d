import { expect, it } from 'vitest';
import { proofMinutes } from '../accounts/rules.ts';
import { atSecondStep } from '../testing/authenticator.ts';
import { createPasskeyDevice } from '../testing/passkey-device.ts';
import { addMember } from '../testing/member.ts';
import { addPasskeyMember, makePasskey, signInByPasskey } from '../testing/passkey.ts';
import { createWorld } from '../testing/world.ts';
import { requireStillHeld } from './still-held.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const mailsTo = (email: string) =>
  world.database.asOwner<{ data: { change: string } }>(
    'select data from mail where to_address = $1 and template = $2 order by id',
    [email, 'factor-changed'],
  );

it('is added, called something, listed with its last use, called something else', async () => {
  const { here, device, passkeyId } = await addPasskeyMember(world);
  const api = await here.api();
  expect(await api.passkeys.mine()).toEqual([
    { id: passkeyId, name: 'iPhone of Mei', madeAt: world.now.toISOString(), usedAt: null, backedUp: false },
  ]);

  world.pass({ hours: 1 });
  await signInByPasskey(world.browser(), device);
  await api.passkeys.rename({ passkeyId, name: '  Old phone ' });

  expect(await api.passkeys.mine()).toMatchObject([{ name: 'Old phone', usedAt: world.now.toISOString() }]);
});

it('signs out everywhere else and tells by mail when it is added, and when it is removed', async () => {
  const member = await addMember(world);
  const { email, signIn } = member;
  const [here, there] = [await signIn(), await signIn()];

  const passkeyId = await makePasskey(here);
  expect([await here.whoIs(), await there.whoIs()]).toMatchObject([{}, null]);
  const device = createPasskeyDevice();
  await makePasskey(here, device);
  const elsewhere = world.browser();
  await signInByPasskey(elsewhere, device);

  await expect((await here.api()).passkeys.remove({ passkeyId })).resolves.toEqual({
    name: 'iPhone of Mei',
    ended: 1,
  });
  expect(await elsewhere.whoIs()).toBeNull();
  expect((await mailsTo(email)).map(({ data }) => data.change)).toEqual([
    'A passkey was added to your account: iPhone of Mei.',
    'A passkey was added to your account: iPhone of Mei.',
    'A passkey was removed from your account: iPhone of Mei.',
  ]);
});

it('cannot be added or removed by whoever finds the browser open', async () => {
  const { here, passkeyId } = await addPasskeyMember(world);
  const options = await (await here.api()).passkeys.beginAdding();
  const made = createPasskeyDevice().make(options);
  world.pass({ seconds: proofMinutes * 60 });
  const { passkeys } = await here.api();

  for (const attempt of [
    () => passkeys.beginAdding(),
    () => passkeys.add({ name: 'Mine now', made }),
    () => passkeys.remove({ passkeyId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject(refused('prove_again'));
  }
});

it('is added only as it was asked for: once, in that session, and not twice', async () => {
  const { here, device } = await addPasskeyMember(world);
  const other = await addPasskeyMember(world);
  const begin = async () => (await here.api()).passkeys.beginAdding();
  const add = async (made: ReturnType<typeof device.make>) =>
    (await here.api()).passkeys.add({ name: 'Another', made });

  await expect(
    add(createPasskeyDevice({ origin: 'https://evil.example' }).make(await begin())),
  ).rejects.toMatchObject(refused('passkey_refused'));
  await expect(add(createPasskeyDevice({ asked: false }).make(await begin()))).rejects.toMatchObject(
    refused('passkey_refused'),
  );
  await expect(add(device.make(await begin()))).rejects.toMatchObject(refused('passkey_refused'));
  await expect(add(other.device.make(await begin()))).rejects.toMatchObject(refused('passkey_refused'));

  const theirs = await (await other.here.api()).passkeys.beginAdding();
  await expect(add(createPasskeyDevice().make(theirs))).rejects.toMatchObject(refused('step_expired'));
  const options = await begin();
  await add(createPasskeyDevice().make(options));
  await expect(add(createPasskeyDevice().make(options))).rejects.toMatchObject(refused('step_expired'));
  expect(await (await here.api()).passkeys.mine()).toHaveLength(2);
});

it('is nobody else’s to rename or remove', async () => {
  const { passkeyId } = await addPasskeyMember(world);
  const { passkeys } = await (await addPasskeyMember(world)).here.api();

  await expect(passkeys.rename({ passkeyId, name: 'Mine' })).rejects.toMatchObject(refused('factor_unknown'));
  await expect(passkeys.remove({ passkeyId })).rejects.toMatchObject(refused('factor_unknown'));
});

it('stays as long as it is the last factor of somebody who needs one', async () => {
  const { here, passkeyId } = await addPasskeyMember(world);
  await world.run(({ sql }) => sql(`update trust set factor_for = 'everyone' where id = app_trust()`));
  const { passkeys } = await here.api();

  await expect(passkeys.remove({ passkeyId })).rejects.toMatchObject(refused('factor_required'));
  expect(await passkeys.mine()).toHaveLength(1);

  await makePasskey(here);
  await expect(passkeys.remove({ passkeyId })).resolves.toMatchObject({ name: 'iPhone of Mei' });
  expect(await here.whoIs()).toMatchObject({ factor: 'proven' });
});

it('is what stands between the password and whoever knows it', async () => {
  const { email, password, device } = await addPasskeyMember(world);
  const browser = world.browser();

  expect(await (await browser.api()).accounts.signIn({ email, password })).toEqual({
    kind: 'step',
    methods: ['passkey'],
  });
  expect(await browser.whoIs()).toBeNull();
  await signInByPasskey(browser, device);
  expect(await browser.whoIs()).toMatchObject({ email, factor: 'proven' });
});

it('is one of twenty at most', async () => {
  const { here, accountId } = await addPasskeyMember(world);
  const more = (count: number) =>
    world.database.asOwner(
      `insert into passkey (account_id, credential_id, public_key, counter, transports, name, backed_up, made_at)
       select account_id, gen_random_uuid()::text, public_key, 0, '{}', 'Another', false, now()
       from (select * from passkey where account_id = $1 limit 1) one, generate_series(1, $2::int)`,
      [accountId, count],
    );
  await more(18);
  await makePasskey(here);

  await expect(makePasskey(here)).rejects.toMatchObject(refused('passkey_refused'));
  expect(await (await here.api()).passkeys.mine()).toHaveLength(20);
});

it('counts for nothing any more when it was taken away since it was looked at', async () => {
  const { accountId, passkeyId } = await addPasskeyMember(world);
  const look = () => world.run((uow) => requireStillHeld(uow, { accountId, passkeyId }));
  await look();
  await world.database.asOwner('delete from passkey where id = $1', [passkeyId]);

  await expect(look()).rejects.toMatchObject({ code: 'passkey_refused' });
});

it('comes with backup codes, for whoever asks, that go with the last passkey', async () => {
  const { here, passkeyId, ...member } = await addPasskeyMember(world);
  const { factors, passkeys } = await here.api();
  const [code = ''] = (await factors.newBackupCodes({})).backupCodes;
  const browser = await atSecondStep(world, member);
  expect(await (await browser.api()).accounts.answerFactor({ code })).toMatchObject({ kind: 'in' });

  await passkeys.remove({ passkeyId });

  expect((await factors.mine()).methods).toEqual([]);
  await expect((await here.api()).factors.newBackupCodes({})).rejects.toMatchObject(
    refused('factor_unknown'),
  );
});
