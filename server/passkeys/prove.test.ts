import { expect, it } from 'vitest';
import { proofMinutes } from '../accounts/rules.ts';
import { addMember } from '../testing/member.ts';
import { addPasskeyMember } from '../testing/passkey.ts';
import type { PasskeyDevice } from '../testing/passkey-device.ts';
import { createWorld, type Browser } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

async function prove(browser: Browser, device: PasskeyDevice) {
  const options = await (await browser.api()).passkeys.beginProof({});
  return (await browser.api()).accounts.prove({ passkey: device.use(options) });
}

async function earlier() {
  const member = await addPasskeyMember(world);
  world.pass({ seconds: proofMinutes * 60 });
  return member;
}

it('proves once more who is signed in', async () => {
  const { here, device } = await earlier();
  expect(await here.whoIs()).toMatchObject({ isProven: false });

  await prove(here, device);

  expect(await here.whoIs()).toMatchObject({ isProven: true });
});

it('proves nothing with the passkey of somebody else', async () => {
  const { here } = await earlier();
  const { device } = await earlier();
  for (let each = 0; each < 10; each += 1)
    await expect(prove(here, device)).rejects.toMatchObject(refused('passkey_refused'));

  expect(await here.whoIs()).toMatchObject({ isProven: false });
  await expect(prove(here, device)).rejects.toMatchObject(refused('throttled'));
});

it('takes no answer to the question of sign-in, and no question of another session', async () => {
  const { here, device, password } = await earlier();
  const toSignIn = await (await here.api()).passkeys.beginSignIn();
  await expect((await here.api()).accounts.prove({ passkey: device.use(toSignIn) })).rejects.toMatchObject(
    refused('step_expired'),
  );

  const toProve = await (await here.api()).passkeys.beginProof({});
  await expect((await here.api()).passkeys.signIn({ used: device.use(toProve) })).rejects.toMatchObject(
    refused('step_expired'),
  );
  await (await here.api()).accounts.prove({ password });
});

it('asks nobody for a passkey who has none', async () => {
  const here = await (await addMember(world)).signIn();

  await expect((await here.api()).passkeys.beginProof({})).rejects.toMatchObject(refused('factor_unknown'));
});
