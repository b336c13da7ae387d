import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { signInTwice } from '../testing/email-change.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const chosen = 'harbour lantern walnut';

const auditOf = async (accountId: string) => {
  const rows = await world.database.asOwner<{ action: string }>(
    'select action from audit_entry where subject_id = $1 and trust_id is null order by id',
    [accountId],
  );
  return rows.map(({ action }) => action);
};

it('changes the name that others see, and leaves the roster alone', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const api = await browser.api();

  expect(await api.profile.changeName({ name: '  Mei-Lin Herrera ' })).toEqual({ name: 'Mei-Lin Herrera' });
  await api.profile.changeName({ name: 'Mei-Lin Herrera' });

  expect(await browser.whoIs()).toMatchObject({ name: 'Mei-Lin Herrera' });
  expect(await world.rows('select given_name from person where id = $1', [member.personId])).toEqual([
    { given_name: 'Mei' },
  ]);
  expect(
    (await auditOf(member.accountId)).filter((action) => action === 'account.name_changed'),
  ).toHaveLength(1);
  await expect(api.profile.changeName({ name: '   ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('changes the password, stays signed in here alone, and says so by mail', async () => {
  const member = await addMember(world);
  const { here, there } = await signInTwice(member);
  const { email, password, accountId } = member;

  expect(await (await here.api()).profile.changePassword({ current: password, chosen })).toEqual({
    ended: 1,
  });

  expect(await here.whoIs()).not.toBeNull();
  expect(await there.whoIs()).toBeNull();
  await expect(world.as(null).accounts.signIn({ email, password })).rejects.toMatchObject(
    refused('wrong_password'),
  );
  await expect(world.as(null).accounts.signIn({ email, password: chosen })).resolves.toBeDefined();
  expect(
    await world.database.asOwner(
      `select template from mail where to_address = $1 and template <> 'new-device'`,
      [email],
    ),
  ).toEqual([{ template: 'password-changed' }]);
  expect(await auditOf(accountId)).toContain('account.password_changed');
});

it('keeps the password when the present one is wrong, or the new one too easy', async () => {
  const { signIn, password, accountId } = await addMember(world);
  const api = await (await signIn()).api();

  await expect(api.profile.changePassword({ current: 'a wrong password', chosen })).rejects.toMatchObject(
    refused('wrong_current_password'),
  );
  await expect(
    api.profile.changePassword({ current: password, chosen: 'riverside primary!' }),
  ).rejects.toMatchObject({ cause: { code: 'password_weak', detail: expect.stringContaining('school') } });
  expect(await auditOf(accountId)).toEqual([
    'account.signed_in',
    'account.password_refused',
    'profile.changePassword',
  ]);
});

it('after ten wrong guesses not even the right password helps whoever sits at an open browser, for a while', async () => {
  const { signIn, password } = await addMember(world);
  const api = await (await signIn()).api();
  const change = (current: string) => api.profile.changePassword({ current, chosen });
  const move = (guess: string) =>
    api.profile.requestEmailChange({ email: 'mei@home.example', password: guess });
  for (let each = 0; each < 5; each += 1) {
    await expect(change('a wrong password')).rejects.toMatchObject(refused('wrong_current_password'));
    await expect(move('a wrong password')).rejects.toMatchObject(refused('wrong_current_password'));
  }

  await expect(change(password)).rejects.toMatchObject(refused('throttled'));
  await expect(move(password)).rejects.toMatchObject(refused('throttled'));
  world.pass({ seconds: 5 * 60 });
  await expect(change(password)).resolves.toBeDefined();
});

it('of two new passwords at the same time, one wins, and the other is told', async () => {
  const member = await addMember(world);
  const { here } = await signInTwice(member);
  const api = await here.api();

  const outcomes = await Promise.allSettled(
    [chosen, `${chosen} two`].map((each) =>
      api.profile.changePassword({ current: member.password, chosen: each }),
    ),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('wrong_current_password'),
  });
});

it('lists the devices of the account and of nobody else, this one first', async () => {
  const member = await addMember(world);
  await (await addMember(world)).signIn();
  const { email, password } = member;
  const windows = new Headers({
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0.0.0 Safari/537.36',
  });
  await world.as(null, windows).accounts.signIn({ email, password });
  world.pass({ seconds: 60 });
  const here = await member.signIn();

  const sessions = await (await here.api()).profile.sessions();

  expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
    ['A device we do not recognise', true],
    ['Chrome on Windows', false],
  ]);
  expect(sessions[1]).toMatchObject({ begunAt: '2026-11-20T09:00:00.000Z', address: null });
  expect(JSON.stringify(sessions)).not.toContain('token');
  world.pass({ hours: 11, seconds: 3550 });
  expect(await (await here.api()).profile.sessions()).toHaveLength(1);
});

it('signs one other device out, and then all others', async () => {
  const member = await addMember(world);
  const { here, there } = await signInTwice(member);
  const third = await member.signIn();
  const api = await here.api();
  const own = (await here.whoIs())?.sessionId ?? '';
  const other = (await there.whoIs())?.sessionId ?? '';
  const strangers = (await (await (await addMember(world)).signIn()).whoIs())?.sessionId ?? '';

  await expect(api.profile.endSession({ sessionId: own })).rejects.toMatchObject(refused('session_own'));
  for (const sessionId of [strangers, crypto.randomUUID()])
    await expect(api.profile.endSession({ sessionId })).rejects.toMatchObject(refused('not_found'));
  await api.profile.endSession({ sessionId: other });
  expect(await there.whoIs()).toBeNull();
  expect(await third.whoIs()).not.toBeNull();

  expect(await api.profile.endOtherSessions()).toEqual({ ended: 1 });
  expect(await third.whoIs()).toBeNull();
  expect(await here.whoIs()).not.toBeNull();
});
