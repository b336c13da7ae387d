import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

let desk: SignedIn;
beforeEach(async () => {
  desk = await world.administrator('helpdesk', world.trust.riverside);
});

const reset = (personId: string, by = desk, site = world.trust.riverside) =>
  world.as(by).accounts.resetFor({ site, personId });
const register = (personId: string, { accountId }: SignedIn) =>
  world.run(({ sql }) =>
    sql('update registration set account_id = $2 where person_id = $1', [personId, accountId]),
  );
const addPassword = ({ accountId }: SignedIn) =>
  world.run(({ sql }) =>
    sql(
      `insert into credential (account_id, provider_id, provider_account_id, password)
       values ($1, 'credential', $2, 'no hash: nobody signs in with it')`,
      [accountId, accountId],
    ),
  );

it('the Helpdesk sends a member of staff the usual link for a new password, and it is written down', async () => {
  const { personId, email, accountId, password, signIn } = await addMember(world);
  await reset(personId);

  expect(await world.rows(`select template, to_address as "to" from mail`)).toEqual([
    { template: 'password-reset', to: email },
  ]);
  expect(await world.rows('select account_id as id from password_reset')).toContainEqual({ id: accountId });
  expect(await world.audited()).toContain('account.reset_sent');
  expect(password).toBeDefined();
  await expect(signIn()).resolves.toBeDefined();
});

it('three times an hour, whoever asks', async () => {
  const { personId } = await addMember(world);
  const colleague = await world.administrator('full_edit');
  await reset(personId);
  await reset(personId, colleague, world.trust.id);
  await reset(personId);

  await expect(reset(personId)).rejects.toMatchObject(refused('too_often'));
  world.pass({ hours: 1 });
  await expect(reset(personId)).resolves.toBeDefined();
});

it('to nobody who is not registered, and to nobody of another school', async () => {
  const stranger = await world.staff({ schools: [world.trust.hillside] });

  await expect(reset(await world.staff())).rejects.toMatchObject(refused('not_registered'));
  await expect(reset(stranger)).rejects.toMatchObject(refused('not_found'));
});

it.each([
  ['account_owner', 'above_own_power'],
  ['helpdesk', 'above_own_power'],
  ['observer', 'done'],
] as const)('to somebody who is an administrator as %s, only from above', async (role, answer) => {
  const { personId } = await addMember(world);
  const administrator = await world.administrator(role);
  await addPassword(administrator);
  await register(personId, administrator);

  expect(await atOnce(reset(personId))).toEqual([answer]);
});

it('never to oneself', async () => {
  const { personId } = await addMember(world);
  await addPassword(desk);
  await register(personId, desk);

  await expect(reset(personId)).rejects.toMatchObject(refused('self_change'));
});
