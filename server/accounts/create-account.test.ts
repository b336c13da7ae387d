import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { createAccount } from './create-account.ts';
import { removeCredential } from './remove-credential.ts';

const world = createWorld();

const password = 'harbour lantern walnut';
const newAddress = () => `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
const create = (email: string, chosen = password) =>
  world.run((uow) => createAccount(uow, { name: 'Ada Lovelace', email, password: chosen }));

it('makes an account with its password, which is kept as a hash', async () => {
  const email = newAddress();
  const { accountId } = await create(email.toUpperCase());

  const [row] = await world.database.asOwner<{ email: string; password: string }>(
    'select a.email, c.password from account a join credential c on c.account_id = a.id where a.id = $1',
    [accountId],
  );
  expect(row).toEqual({ email, password: expect.stringMatching(/^\$argon2id\$/) });
  expect(await world.audited()).toEqual(['account.created']);
});

it('refuses an address that has an account', async () => {
  const { email } = await addMember(world);

  await expect(create(email)).rejects.toMatchObject({ code: 'account_exists' });
});

it('brings an account back that lost its password with its last access', async () => {
  const { email, accountId } = await addMember(world);
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where account_id = $1', [accountId]),
  );
  await world.run((uow) => removeCredential(uow, accountId));

  expect(await create(email)).toEqual({ accountId });
  await expect(world.as(null).accounts.signIn({ email, password })).resolves.toMatchObject({
    name: 'Ada Lovelace',
  });
});

it('makes one account when several are made of one address at once', async () => {
  const email = newAddress();
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => create(email)));

  const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
  expect(refusals).toEqual(Array.from({ length: 7 }, () => 'account_exists'));
  expect(await world.database.asOwner('select from account where email = $1', [email])).toHaveLength(1);
});

it('refuses a weak password with the reason, and leaves nothing behind', async () => {
  const email = newAddress();

  await expect(create(email, `${world.trust.name}!`)).rejects.toMatchObject({
    code: 'password_weak',
    detail: expect.stringContaining("your school's name"),
  });
  expect(await world.database.asOwner('select from account where email = $1', [email])).toEqual([]);
});
