import { expect, it } from 'vitest';
import { addAuthenticator } from '../testing/authenticator.ts';
import { addPasskeyMember } from '../testing/passkey.ts';
import { createWorld } from '../testing/world.ts';
import { recoverOwner } from './recover-owner.ts';

const world = createWorld();

it('leaves nothing in force by which somebody else could come in: no factor, no device, no link', async () => {
  const { accountId, email, here } = await addPasskeyMember(world);
  await addAuthenticator(world, accountId);
  await (
    await here.api()
  ).profile.requestEmailChange({
    email: `mei.${crypto.randomUUID()}@home.example`,
    password: 'violin tractor banana',
  });
  await world.as(null).accounts.requestReset({ email });
  await world.run(({ sql }) =>
    sql(
      `insert into identity (account_id, provider, issuer, subject, shown_as, linked_at)
       values ($1, 'google', 'https://accounts.google.com', $2, 'mei', gatehouse_now())`,
      [accountId, crypto.randomUUID()],
    ),
  );
  const inForce = () =>
    world.database.asOwner<{ what: string }>(
      `select 'passkey' as what from passkey where account_id = $1
       union all select 'totp' from totp where account_id = $1
       union all select 'identity' from identity where account_id = $1
       union all select 'device' from device where account_id = $1 and ended_at is null
       union all select 'reset' from password_reset where account_id = $1 and used_at is null and replaced_at is null
       union all select 'address' from email_change where account_id = $1 and used_at is null and replaced_at is null
       union all select 'session' from session where account_id = $1`,
      [accountId],
    );
  expect((await inForce()).map(({ what }) => what)).toEqual([
    'passkey',
    'totp',
    'identity',
    'device',
    'reset',
    'address',
    'session',
  ]);

  const { id, name } = world.trust;
  await world.run((uow) => recoverOwner(uow, { id, name }, { name: 'Mei Herrera', email, password: null }));

  expect(await inForce()).toEqual([]);
});
