import { expect, it, vi } from 'vitest';
import { addMember } from '../testing/member.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { createWorld } from '../testing/world.ts';
import { requestReset } from './request-reset.ts';
import { resetToken } from './reset-token.ts';

const world = createWorld();

const password = 'harbour lantern walnut';

/** Asks for a link, and makes its token again as the mail job does. Null when no link was made. */
async function ask(email: string): Promise<string | null> {
  expect(await world.as(null).accounts.requestReset({ email })).toEqual({});
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    `select r.id, r.nonce from password_reset r join account a on a.id = r.account_id
     join mail m on m.password_reset_id = r.id and m.to_address = a.email
     where a.email = lower($1) and r.issued_at = $2 and r.replaced_at is null`,
    [email, world.now],
  );
  return reset ? resetToken(world.services.settings.linkKey, reset) : null;
}

async function open(): Promise<Awaited<ReturnType<typeof addMember>> & { token: string }> {
  const member = await addMember(world);
  return { ...member, token: (await ask(member.email)) ?? '' };
}

const reset = (token: string, chosen = password) =>
  world.as(null).accounts.resetPassword({ token, password: chosen });
const landing = (token: string) => world.as(null).accounts.resetLanding({ token });
const refused = (code: string) => ({ cause: { code } });

it('gives a new password, and ends every session of the old one', async () => {
  const { token, signIn, email, password: old, accountId } = await open();
  const browser = await signIn();

  expect(await landing(token)).toEqual({ state: 'open', email, language: 'en' });
  await reset(token);

  expect(await browser.whoIs()).toBeNull();
  await expect(world.as(null).accounts.signIn({ email, password: old })).rejects.toMatchObject(
    refused('wrong_password'),
  );
  await expect(world.as(null).accounts.signIn({ email, password })).resolves.toMatchObject({
    kind: 'in',
    name: 'Mei Herrera',
  });
  const entries = await world.database.asOwner<{ action: string }>(
    `select action from audit_entry where subject_id = $1 and trust_id is null order by id`,
    [accountId],
  );
  expect(entries.map(({ action }) => action)).toContain('account.password_reset');
  const told = await world.database.asOwner('select from mail where to_address = $1 and template = $2', [
    email,
    'password-changed',
  ]);
  expect(told).toHaveLength(1);
});

it('knows in which language whoever opens it reads', async () => {
  const { email } = await addRegisteredParent(world, { language: 'ur' });

  expect(await landing((await ask(email)) ?? '')).toMatchObject({ state: 'open', language: 'ur' });
});

it('works until the last second of its hour, and not when the hour is over', async () => {
  const [inTime, late] = [await open(), await open()];
  world.pass({ seconds: 59 * 60 + 59 });
  await expect(reset(inTime.token)).resolves.toEqual({});

  world.pass({ seconds: 1 });
  expect(await landing(late.token)).toMatchObject({ state: 'expired', email: null });
  await expect(reset(late.token)).rejects.toMatchObject(refused('reset_expired'));
});

it('works once: of twenty who press at the same time, one wins', async () => {
  const { token, email } = await open();
  const tries = Array.from({ length: 20 }, (_, n) => reset(token, `${password} ${n}`));
  const outcomes = await Promise.allSettled(tries);

  const won = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
  expect(won).toHaveLength(1);
  expect(await landing(token)).toMatchObject({ state: 'used', email: null });
  await expect(reset(token)).rejects.toMatchObject(refused('reset_used'));
  await expect(
    world.as(null).accounts.signIn({ email, password: `${password} ${won[0]}` }),
  ).resolves.toBeDefined();
});

it('is still good after a password that does not pass, which knows the names of the schools', async () => {
  const { token } = await open();

  await expect(reset(token, 'riverside primary!')).rejects.toMatchObject({
    cause: {
      code: 'password_weak',
      detail: "This contains your school's name. Three random words make a good password.",
    },
  });
  await expect(reset(token)).resolves.toEqual({});
});

it('is void as soon as a newer one is asked for, and three an hour are enough', async () => {
  const { email, token } = await open();
  const second = (await ask(email)) ?? '';
  expect(await landing(token)).toMatchObject({ state: 'expired' });

  const third = (await ask(email)) ?? '';
  expect(await landing(second)).toMatchObject({ state: 'expired' });
  world.pass({ seconds: 60 });
  expect(await ask(email)).toBeNull();
  expect(await landing(third)).toMatchObject({ state: 'open' });
  world.pass({ hours: 1 });
  expect(await ask(email)).not.toBeNull();
});

it('is made for nobody else: not for an invitee, a stranger, or somebody who lost all access', async () => {
  const invitee = `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const admin = world.as(await world.administrator('account_admin'));
  const personId = await world.staff({ email: invitee });
  const [site, roleId] = [world.trust.id, world.trust.role('Insights', 'Full Edit')];
  await admin.invitations.send({ site, personId, offers: [{ roleId }] });
  const gone = await addMember(world);
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where account_id = $1', [gone.accountId]),
  );

  for (const email of [invitee, gone.email, 'nobody@northgate.example', 'not an address', '']) {
    expect(await ask(email)).toBeNull();
  }
});

it('ends with the access it was asked for under', async () => {
  const { token, accountId, personId } = await open();
  const admin = world.as(await world.administrator('account_owner'));
  await admin.access.revoke({ site: world.trust.id, personId });

  expect(await landing(token)).toMatchObject({ state: 'expired' });
  await expect(reset(token)).rejects.toMatchObject(refused('reset_expired'));
  expect(await world.database.asOwner('select from credential where account_id = $1', [accountId])).toEqual(
    [],
  );
});

it('is unknown when it was never made, or made for something else', async () => {
  expect(await landing('made-up')).toEqual({ state: 'unknown', email: null, language: null });
  await expect(reset('made-up')).rejects.toMatchObject(refused('link_unknown'));
});

it('answers after the same time, and the same, for anybody, also when the queue is down', async () => {
  const { email } = await addMember(world);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const down = () => Promise.reject(new Error('the queue is down'));
  const broken = { ...world.services, boss: { send: down, insert: down } };
  const visitor = { headers: new Headers(), ip: null, requestId: 'test' };
  const time = async (services: typeof world.services, address: string) => {
    const before = performance.now();
    await requestReset(services, visitor, address);
    return performance.now() - before;
  };

  expect(await time(world.services, 'nobody@northgate.example')).toBeGreaterThan(290);
  expect(await time(world.services, email)).toBeGreaterThan(290);
  expect(await time(broken, email)).toBeGreaterThan(290);
  expect(logged).toHaveBeenCalledOnce();
});
