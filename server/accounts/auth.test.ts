import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const ask = (path: string, body: object = {}) =>
  world.auth.handler(
    new Request(`http://localhost:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify(body),
    }),
  );

it('has no way to sign up, nor a path to open a session, even if its routes were mounted', async () => {
  const email = 'eve@northgate.example';
  const signUp = await ask('/sign-up/email', { name: 'Eve', email, password: 'harbour lantern walnut' });

  expect(signUp.status).toBe(400);
  expect((await ask('/open-session', { accountId: crypto.randomUUID() })).status).toBe(404);
  expect(await world.database.asOwner('select from account where email = $1', [email])).toEqual([]);
});

it('finds a session by its token, though the database holds only the hash', async () => {
  const browser = await (await addMember(world)).signIn();
  const { internalAdapter } = await world.auth.$context;
  const [token = ''] = decodeURIComponent(browser.cookies().replace('gatehouse=', '')).split('.');
  const [row] = await world.database.asOwner<{ token: string }>(
    'select token from session order by id desc limit 1',
  );

  expect(await internalAdapter.findSession(token)).toMatchObject({
    session: { token, expiresAt: expect.any(Date) },
  });
  expect(await internalAdapter.findSession(row?.token ?? '')).toBeNull();
  await internalAdapter.deleteSession(token);
  expect(await browser.whoIs()).toBeNull();
});

it('writes what it writes in the transaction of the unit of work', async () => {
  const { accountId } = await addMember(world);
  const fails = world.run(async ({ now }) => {
    await world.auth.api.openSession({
      headers: new Headers(),
      body: { accountId, now, expiresAt: now, ip: null },
    });
    throw new Error('something went wrong afterwards');
  });

  await expect(fails).rejects.toThrow('afterwards');
  expect(await world.database.asOwner('select from session where account_id = $1', [accountId])).toEqual([]);
});
