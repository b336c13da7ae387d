import { afterEach, expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { runPortal } from '../../testing/run-portal.ts';
import { createWorld } from '../../testing/world.ts';
import { takeTry } from './take-try.ts';

const world = createWorld();
let portal: Awaited<ReturnType<typeof runPortal>> | undefined;
afterEach(() => portal?.stop());

const open = async (proxies?: string[]) => (portal = await runPortal(world, { proxies }));
const wrong = (email: string) => ({ email, password: 'a wrong password' });
const times = <Answer>(count: number, ask: (number: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, (_, number) => ask(number)));
const having = (answers: readonly { readonly status: number }[], wanted: number) =>
  answers.filter(({ status }) => status === wanted).length;

it.each([
  ['where no proxy is trusted', [], (number: number) => `203.0.113.${number}`],
  ['put before what the proxy adds', ['127.0.0.1'], (number: number) => `203.0.113.${number}, 198.51.100.7`],
])('counts a made-up X-Forwarded-For for nothing, %s', async (_what, proxies, forwarded) => {
  const { email, password } = await addMember(world);
  const { ask } = await open(proxies);
  const from = (number: number) => ({ headers: { 'x-forwarded-for': forwarded(number) } });
  const answers = await times(20, (number) =>
    ask('accounts.signIn', { body: wrong(email), ...from(number) }),
  );

  expect([having(answers, 401), having(answers, 429)]).toEqual([10, 10]);
  const right = await ask('accounts.signIn', { body: { email, password }, ...from(99) });
  expect(right.status).toBe(429);
});

it('still lets the holder in from a network of their own', async () => {
  const { email, password } = await addMember(world);
  const { ask } = await open();
  await times(12, () => ask('accounts.signIn', { body: wrong(email), from: '127.0.0.7' }));

  const body = { email, password };
  expect((await ask('accounts.signIn', { body, from: '127.0.0.7' })).status).toBe(429);
  expect((await ask('accounts.signIn', { body, from: '127.0.0.8' })).status).toBe(200);
});

it('counts ten in one request as ten', async () => {
  const { email } = await addMember(world);
  const { ask } = await open();
  const ten = Array.from({ length: 10 }, () => 'accounts.signIn').join(',');
  const body = Object.fromEntries(Array.from({ length: 10 }, (_, number) => [number, wrong(email)]));
  const batch = async () => (await ask(`${ten}?batch=1`, { body })).text;
  const times = (text: string, code: string) => text.split(`"refusal":"${code}"`).length - 1;

  expect(times(await batch(), 'wrong_password')).toBe(10);
  expect(times(await batch(), 'throttled')).toBe(10);
});

it('lets a device that the account knows in with the right password, while the account is closed to all others', async () => {
  const { email, password } = await addMember(world);
  const { ask } = await open();
  const body = { email, password };
  const first = await ask('accounts.signIn', { body });
  const cookie = (first.headers['set-cookie'] ?? []).find((each) => each.startsWith('gatehouse-device='));
  await closeAccount(email);

  const elsewhere = await ask('accounts.signIn', { body, from: '127.0.0.9' });
  expect(elsewhere.status).toBe(429);
  expect(elsewhere.text).toContain('sign in on a device that you have used before');
  const planted = await ask('accounts.signIn', { body, headers: { cookie: 'gatehouse-device=planted' } });
  expect(planted.status).toBe(429);
  const known = await ask('accounts.signIn', { body, headers: { cookie: cookie?.split(';')[0] ?? '' } });
  expect(known.status).toBe(200);
});

/** Tries an account from everywhere until waiting does not help any more. */
async function closeAccount(about: string): Promise<void> {
  for (let hour = 0; hour < 12; hour += 1) {
    for (let number = 0; number < 20; number += 1) {
      const network = `2001:db8:${hour}:${number}::/64`;
      const attempt = { door: 'password', about, network, deviceId: null } as const;
      await world.run((uow) => takeTry(uow, attempt)).catch(() => {});
    }
    world.pass({ hours: 1 });
  }
}
