import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { createAuth } from './auth.ts';
import { personFrom } from './session-of.ts';
import { signIn } from './sign-in.ts';

const world = createWorld();

const whoBrings = (cookie: string) => personFrom(world.services, world.auth, new Headers({ cookie }));
const tokenIn = (cookies: string) => decodeURIComponent(cookies.split('=')[1] ?? '').split('.')[0] ?? '';

/** Every cell of every table, as one text. */
async function everything(): Promise<string> {
  const tables = await world.database.asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  );
  const rows = [];
  for (const { name } of tables) {
    rows.push(...(await world.database.asOwner<{ row: string }>(`select t::text as row from ${name} t`)));
  }
  return rows.map(({ row }) => row).join('\n');
}

const refusal = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error) => error.cause,
  );

it('signs somebody in by address and password, however the address is written', async () => {
  const { email, password, accountId } = await addMember(world);
  const browser = world.browser();

  const signedIn = await (
    await browser.api()
  ).accounts.signIn({ email: ` ${email.toUpperCase()}`, password });

  expect(signedIn).toMatchObject({ kind: 'in', name: 'Mei Herrera' });
  expect(await browser.whoIs()).toMatchObject({ accountId, email, administrations: [] });
});

it('keeps the token nowhere but in the browser', async () => {
  const browser = await (await addMember(world)).signIn();
  const token = tokenIn(browser.cookies());

  expect(token).toMatch(/^[\w-]{43}$/);
  const kept = await everything();
  expect(kept).toContain('account.signed_in');
  expect(kept).not.toContain(token);
});

it('refuses a wrong password, an unknown address and an account without a password alike', async () => {
  const { email } = await addMember(world);
  const closed = await addMember(world);
  await world.database.asOwner('delete from credential where account_id = $1', [closed.accountId]);
  const attempts = [
    { email, password: 'lantern walnut harbour' },
    { email: closed.email, password: closed.password },
    { email: 'nobody@northgate.example', password: closed.password },
    { email: 'not an address', password: closed.password },
    { email: '', password: closed.password },
  ].map(async (input) => {
    const setCookies = new Headers();
    const { accounts } = world.as(null, new Headers(), setCookies);
    const { code, detail } = await refusal(accounts.signIn(input));
    return { code, detail, cookies: setCookies.getSetCookie() };
  });

  const alike = { code: 'wrong_password', detail: undefined, cookies: [] };
  expect(await Promise.all(attempts)).toEqual(attempts.map(() => alike));
});

it('writes down who could not sign in, and nothing of what was typed', async () => {
  const { email, accountId } = await addMember(world);
  await refusal(world.as(null).accounts.signIn({ email, password: 'a secret of somebody' }));
  await refusal(world.as(null).accounts.signIn({ email: 'a.secret@typed.example', password: 'x' }));

  const entries = await world.database.asOwner<{ subject_id: string }>(
    `select subject_id from audit_entry where action = 'account.sign_in_refused' order by id desc limit 2`,
  );
  expect(entries.map(({ subject_id }) => subject_id)).toEqual(['unknown', accountId]);
  expect(await everything()).not.toMatch(/secret of somebody|secret@typed/);
});

it('makes a new session at each sign-in, and the one that was brought along is dead', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const before = browser.cookies();
  await (await browser.api()).accounts.signIn({ email: member.email, password: member.password });

  expect(browser.cookies()).not.toBe(before);
  expect(await browser.whoIs()).not.toBeNull();
  expect(await whoBrings(before)).toBeNull();
});

it('never takes a planted, forged or doubled cookie', async () => {
  const browser = await (await addMember(world)).signIn();
  const cookie = browser.cookies();
  const flipped = cookie.replace(/(?<=\.)./, (first) => (first === 'A' ? 'B' : 'A'));

  expect(await whoBrings(cookie)).not.toBeNull();
  expect(await whoBrings('gatehouse=planted.AAAA')).toBeNull();
  expect(await whoBrings(flipped)).toBeNull();
  expect(await whoBrings(`gatehouse=planted; ${cookie}`)).toBeNull();
  expect(await whoBrings(`${cookie}; gatehouse=planted`)).toBeNull();
});

it('gives a cookie that scripts and other sites never see, and that goes with the browser', async () => {
  const { email, password } = await addMember(world);
  const flags = async (publicUrl: string) => {
    const settings = { ...world.services.settings, PUBLIC_URL: publicUrl };
    const services = { ...world.services, settings };
    const auth = createAuth(services);
    const visitor = { headers: new Headers(), ip: null, requestId: 'test' };
    const { cookies } = await signIn(services, auth, visitor, { email, password });
    return cookies.map((cookie) => cookie.replace(/=[^;]*/, ''));
  };

  expect(await flags('http://localhost:3000')).toEqual([
    'gatehouse; Path=/; HttpOnly; SameSite=Lax',
    'gatehouse-device; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax',
  ]);
  expect(await flags('https://portal.example')).toEqual([
    '__Host-gatehouse; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Host-gatehouse-device; Max-Age=34560000; Path=/; HttpOnly; Secure; SameSite=Lax',
  ]);
});
