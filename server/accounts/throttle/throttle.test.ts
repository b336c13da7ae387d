import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { requestReset } from '../request-reset.ts';
import { resetToken } from '../reset-token.ts';
import { signIn } from '../sign-in.ts';
import { admitTry } from './admit-try.ts';
import { networkOf } from './network-of.ts';

const world = createWorld();

const from = (ip: string) => ({ headers: new Headers(), ip, requestId: 'test' });
const aNetwork = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;
const enterAs = (ip: string, email: string, password = 'a wrong password') =>
  signIn(world.services, world.auth, from(ip), { email, password });
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error) => error.code,
  );
const atOnce = (...attempts: Promise<unknown>[]) => Promise.all(attempts.map(codeOf));
/** Does something so many times, forty at once: more than the database has connections for would wait until they give up. */
async function times(count: number, deed: (number: number) => Promise<unknown>, lot = 40): Promise<string[]> {
  const outcomes: string[] = [];
  for (let first = 0; first < count; first += lot) {
    const numbers = Array.from({ length: Math.min(lot, count - first) }, (_, next) => first + next);
    outcomes.push(...(await atOnce(...numbers.map(deed))));
  }
  return outcomes;
}
const counted = (outcomes: readonly string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((code) => [code, outcomes.filter((each) => each === code).length]),
  );

it('looks at ten of fifty wrong passwords that come at once, however the address is written', async () => {
  const { email, password } = await addMember(world);
  const [home, spellings] = [aNetwork(), [email, email.toUpperCase(), ` ${email} `, `${email}.`]];
  const outcomes = await times(50, (number) => enterAs(home, spellings[number % 4] ?? ''), 50);

  expect(counted(outcomes)).toEqual({ wrong_password: 10, throttled: 40 });
  expect(await atOnce(enterAs(home, email, password))).toEqual(['throttled']);
  expect(await atOnce(enterAs(aNetwork(), email, password))).toEqual(['done']);
});

it('treats an address that nobody has in the same way, and says the same', async () => {
  const { email } = await addMember(world);
  const told = async (address: string) => {
    const here = aNetwork();
    await times(10, () => enterAs(here, address));
    return enterAs(here, address).catch((error) => [error.code, error.detail]);
  };

  expect(await told(email)).toEqual([
    'throttled',
    'Too many sign-ins went wrong. Please wait 5 minutes, then try again. If you have forgotten your password, choose a new one.',
  ]);
  expect(await told('nobody@northgate.example')).toEqual(await told(email));
  expect(await told('not an address')).toEqual(await told(email));
});

it('lets the right password in after the pause, and then begins anew', async () => {
  const { email, password } = await addMember(world);
  const home = aNetwork();
  await times(10, () => enterAs(home, email));
  world.pass({ seconds: 5 * 60 });

  expect(await atOnce(enterAs(home, email, password))).toEqual(['done']);
  expect(counted(await times(12, () => enterAs(home, email)))).toEqual({ wrong_password: 10, throttled: 2 });
});

it('counts requests for a new password: five for an address, and refuses a network that asks for everybody', async () => {
  const home = aNetwork();
  const ask = (email: string) => requestReset(world.services, from(home), email);

  expect(counted(await times(7, () => ask('nobody@northgate.example')))).toEqual({ done: 5, throttled: 2 });
  expect(await atOnce(ask('somebody.else@northgate.example'))).toEqual(['done']);
});

it('counts links that are not ours against the network, while those that are ours go on working', async () => {
  const guess = async () => {
    const { state } = await world.as(null).accounts.resetLanding({ token: 'made-up' });
    expect(state).toBe('unknown');
  };
  const refused = () => guess().catch(({ cause }) => Promise.reject(cause));

  expect(counted(await times(505, refused))).toEqual({ done: 500, throttled: 5 });
  await expect(world.as(null).invitations.decline({ token: 'made-up' })).rejects.toMatchObject({
    cause: { code: 'throttled' },
  });
});

it('looks at no more than a hundred from everywhere; then a new password helps, at once', async () => {
  const { email, password } = await addMember(world);
  const tried: string[] = [];
  for (let hour = 0; hour < 12; hour += 1) {
    tried.push(...(await times(20, () => enterAs(aNetwork(), email))));
    world.pass({ hours: 1 });
  }
  expect(counted(tried)['wrong_password']).toBe(100);
  expect(await atOnce(enterAs(aNetwork(), email, password))).toEqual(['throttled']);

  await world.as(null).accounts.requestReset({ email });
  await resetByMail(email);
  expect(await atOnce(enterAs(aNetwork(), email, 'harbour lantern walnut'))).toEqual(['done']);
});

it('keeps nobody of a school of a hundred out who share an address and mistype on the first morning', async () => {
  const school = aNetwork();
  const member = await addMember(world);
  const addresses = Array.from(
    { length: 100 },
    (_, number) => `staff${number}.${randomUUID()}@northgate.example`,
  );
  const tryOnce = (number: number) =>
    admitTry(world.services, systemActor('test', null), {
      door: 'password',
      about: addresses[number] ?? '',
      network: networkOf(school),
      deviceId: null,
    });
  const outcomes = [...(await times(100, tryOnce)), ...(await times(100, tryOnce))];
  expect(counted(outcomes)).toEqual({ done: 200 });
  expect(await atOnce(enterAs(school, member.email, member.password))).toEqual(['done']);
});

it('stops whoever tries one password on everybody, and nobody in another network', async () => {
  const [attacker, member] = [aNetwork(), await addMember(world)];
  const sprayed = await times(350, (number) =>
    admitTry(world.services, systemActor('test', null), {
      door: 'password',
      about: `p${number}@northgate.example`,
      network: networkOf(attacker),
      deviceId: null,
    }),
  );
  expect(counted(sprayed)).toEqual({ done: 300, throttled: 50 });
  expect(await atOnce(enterAs(attacker, member.email, member.password))).toEqual(['throttled']);
  expect(await atOnce(enterAs(aNetwork(), member.email, member.password))).toEqual(['done']);
});

it('keeps neither addresses nor networks in clear', async () => {
  await atOnce(enterAs('198.51.100.77', 'typed.in@northgate.example'));
  const rows = await world.database.asOwner<{ row: string }>('select t::text as row from throttle t');

  expect(rows.length).toBeGreaterThan(2);
  expect(rows.map(({ row }) => row).join()).not.toMatch(/northgate|198\.51/);
});

/** Chooses a new password by the newest link that was mailed. */
async function resetByMail(email: string): Promise<void> {
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    `select r.id, r.nonce from password_reset r join account a on a.id = r.account_id
     where a.email = $1 and r.replaced_at is null`,
    [email],
  );
  if (reset === undefined) throw new Error('no link was mailed');
  const token = resetToken(world.services.settings.linkKey, reset);
  await world.as(null).accounts.resetPassword({ token, password: 'harbour lantern walnut' });
}
