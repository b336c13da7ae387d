import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { beforeEach, expect, it } from 'vitest';
import { runSignIn } from '../../testing/run-sign-in.ts';
import { createWorld } from '../../testing/world.ts';
import { logoutToken } from '../notices/logout-token.ts';
import { rotateKeys, signingKeys } from './signing-keys.ts';

const world = createWorld();
beforeEach(() => world.database.asOwner('truncate signing_key'));

const day = 24;
const rotate = () => world.run(rotateKeys);
const keys = async () => (await signingKeys(world.services)).map(({ kid }) => kid);

/** What products are told of the keys, by a portal that has just started. */
async function published(): Promise<JSONWebKeySet> {
  const portal = await runSignIn(world);
  const answer = await fetch(`${portal.url}/oidc/jwks`);
  await portal.stop();
  return Object(await answer.json());
}

/** Something signed with the key that signs now. */
async function signed(): Promise<string> {
  const [key] = await signingKeys(world.services);
  if (key === undefined) throw new Error('there is always one');
  const notice = {
    id: 'notice', clientId: 'client', productId: 'p', accountId: 'a', subject: 's', sid: 'sid', address: null, attempt: 1,
  }; // prettier-ignore
  return logoutToken(notice, { publicUrl: world.services.settings.PUBLIC_URL, key, now: world.now });
}
const verifies = async (token: string) =>
  jwtVerify(token, createLocalJWKSet(await published()), { currentDate: world.now }).then(
    () => true,
    () => false,
  );

it('makes the first key by itself, once, however many ask', async () => {
  const asked = await Promise.all([keys(), keys(), keys()]);

  expect(new Set(asked.flat()).size).toBe(1);
  expect(await rotate()).toEqual({ made: 0, destroyed: 0 });
});

it('makes the next after thirty days, a day before it signs; of two workers at once one does', async () => {
  const [first] = await keys();
  world.pass({ hours: 30 * day + 1 });

  const made = await Promise.all([rotate(), rotate()]);

  expect(made.map((one) => one.made).toSorted()).toEqual([0, 1]);
  const [still, next, ...others] = await keys();
  expect([still, others]).toEqual([first, []]);
  world.pass({ hours: day - 1 });
  expect(await keys()).toEqual([first, next]);
  world.pass({ hours: 1 });
  expect(await keys()).toEqual([next, first]);
});

it('shows products the one that signs first, then the next, then the last, and no private part of any', async () => {
  const [first] = await keys();
  world.pass({ hours: 30 * day + 1 });
  await rotate();
  const [, second] = await keys();
  world.pass({ hours: day });
  // A month goes by in a night, so that there are three.
  await world.database.asOwner(`update signing_key set signs_from = signs_from - interval '31 days'`);
  await rotate();
  const [, third] = await keys();

  const jwks = await published();

  expect(jwks.keys.map(({ kid }) => kid)).toEqual([second, third, first]);
  for (const key of jwks.keys)
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

it('keeps the last key for two days, so that what it signed is good until then, and destroys it', async () => {
  const [first] = await keys();
  world.pass({ hours: 30 * day + 1 });
  await rotate();
  world.pass({ hours: day - 0.01 });
  const token = await signed();
  world.pass({ seconds: 60 });

  expect((await keys())[0]).not.toBe(first);
  expect(await verifies(token)).toBe(true);
  expect(await verifies(await signed())).toBe(true);

  world.pass({ hours: 2 * day });
  expect(await rotate()).toEqual({ made: 0, destroyed: 1 });
  expect((await published()).keys).toHaveLength(1);
  expect(await verifies(token)).toBe(false);
});

it('keeps the private part nowhere in the clear, and writes down that a key was made', async () => {
  const [key] = await signingKeys(world.services);
  world.pass({ hours: 31 * day });
  await rotate();

  const everything = await world.database.asOwner<{ text: string }>(
    `select encode(sealed, 'escape') || kid as text from signing_key union all select to_jsonb(e)::text from audit_entry e`,
  );
  const secret = key?.jwk.d ?? 'none';
  expect(secret.length).toBeGreaterThan(100);
  expect(everything.filter(({ text }) => text.includes(secret.slice(0, 40)))).toEqual([]);
  expect(await world.audited()).toContain('signing_key.made');
});
