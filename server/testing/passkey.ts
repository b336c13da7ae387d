import { createPasskeyDevice, type PasskeyDevice } from './passkey-device.ts';
import { addMember, type Member } from './member.ts';
import type { Browser, World } from './world.ts';

/** Somebody signed in, with a passkey in their hand. */
export interface PasskeyMember extends Member {
  readonly here: Browser;
  readonly device: PasskeyDevice;
  readonly passkeyId: string;
}

/** Makes a passkey in a browser where somebody is signed in. */
export async function makePasskey(
  here: Browser,
  device: PasskeyDevice = createPasskeyDevice(),
): Promise<string> {
  const options = await (await here.api()).passkeys.beginAdding();
  const made = device.make(options);
  const { passkeyId } = await (await here.api()).passkeys.add({ name: 'iPhone of Mei', made });
  return passkeyId;
}

/** A member of staff who added a passkey. */
export async function addPasskeyMember(world: World): Promise<PasskeyMember> {
  const member = await addMember(world);
  const here = await member.signIn();
  const device = createPasskeyDevice();
  return { ...member, here, device, passkeyId: await makePasskey(here, device) };
}

/** Signs in with a passkey, in a browser that nobody is signed in with. */
export async function signInByPasskey(
  browser: Browser,
  device: PasskeyDevice,
  otherwise: Parameters<PasskeyDevice['use']>[1] = {},
) {
  const options = await (await browser.api()).passkeys.beginSignIn();
  return (await browser.api()).passkeys.signIn({ used: device.use(options, otherwise) });
}
