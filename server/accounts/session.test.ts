import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { endSessions } from './end-sessions.ts';
import { openSession } from './open-session.ts';
import { removeCredential } from './remove-credential.ts';
import { verifyPassword } from './verify-password.ts';

const world = createWorld();

it('lasts while it is used, up to seven days', async () => {
  const browser = await (await addMember(world)).signIn();

  for (let day = 0; day < 14; day += 1) {
    world.pass({ hours: 12, seconds: -1 });
    expect(await browser.whoIs()).not.toBeNull();
  }
  world.pass({ hours: 12, seconds: -1 });
  expect(await browser.whoIs()).toBeNull();
});

it('is over after twelve hours of rest', async () => {
  const browser = await (await addMember(world)).signIn();
  world.pass({ hours: 12 });

  expect(await browser.whoIs()).toBeNull();
});

it('ends at sign-out, on the server, and the cookie is taken back', async () => {
  const member = await addMember(world);
  const [browser, other] = [await member.signIn(), await member.signIn()];
  const api = await browser.api();
  const [before, person] = [browser.cookies(), await browser.whoIs()];
  const setCookies = new Headers();

  await world.as(person, new Headers({ cookie: before }), setCookies).accounts.signOut({ everywhere: false });

  expect(setCookies.getSetCookie()).toEqual(['gatehouse=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
  expect(browser.cookies()).toBe(before);
  expect(await browser.whoIs()).toBeNull();
  expect(await other.whoIs()).not.toBeNull();
  await expect(api.accounts.signOut({ everywhere: false })).resolves.toEqual({});
});

it('ends everywhere when asked to', async () => {
  const member = await addMember(world);
  const [browser, other] = [await member.signIn(), await member.signIn()];
  await (await browser.api()).accounts.signOut({ everywhere: true });

  expect(await other.whoIs()).toBeNull();
});

it('ends in the change that ends the access, and stays when that change fails', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const fails = world.run(async (uow) => {
    await endSessions(uow, member.accountId);
    throw new Error('something went wrong afterwards');
  });

  await expect(fails).rejects.toThrow('afterwards');
  expect(await browser.whoIs()).not.toBeNull();
  expect(await world.run((uow) => endSessions(uow, member.accountId))).toEqual({ ended: 1 });
  expect(await browser.whoIs()).toBeNull();
});

it('may outlive all the others', async () => {
  const member = await addMember(world);
  const [browser, other] = [await member.signIn(), await member.signIn()];
  const { sessionId: except } = (await browser.whoIs()) ?? {};
  await world.run((uow) => endSessions(uow, member.accountId, { except }));

  expect(await browser.whoIs()).not.toBeNull();
  expect(await other.whoIs()).toBeNull();
});

it('dies with the password, however it got past the ending of sessions', async () => {
  const { accountId, signIn } = await addMember(world);
  const browser = await signIn();
  await world.database.asOwner('delete from credential where account_id = $1', [accountId]);

  expect(await browser.whoIs()).toBeNull();
});

it('keeps the password while any trust knows the account, and takes it when the last one has let go', async () => {
  const { accountId, signIn, email, password } = await addMember(world);
  const browser = await signIn();

  expect(await world.run((uow) => removeCredential(uow, accountId))).toEqual({ removed: false });
  expect(await browser.whoIs()).not.toBeNull();

  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where account_id = $1', [accountId]),
  );
  expect(await world.run((uow) => removeCredential(uow, accountId))).toEqual({ removed: true });
  expect(await browser.whoIs()).toBeNull();
  await expect(world.as(null).accounts.signIn({ email, password })).rejects.toMatchObject({
    message: /wrong_password/,
  });
});

it('is opened for a password as it is, not as it was a moment ago', async () => {
  const { accountId, email, password } = await addMember(world);
  const visitor = { headers: new Headers(), ip: null, requestId: 'test' };
  const proven = await verifyPassword(world.services, visitor, { email, password });
  await world.database.asOwner(`update credential set password = 'another' where account_id = $1`, [
    accountId,
  ]);
  const late = world.run((uow) => openSession(uow, world.auth, visitor, proven));

  await expect(late).rejects.toMatchObject({ code: 'wrong_password' });
});
