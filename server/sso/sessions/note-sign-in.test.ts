import { expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';
import { hashOf } from '../provider/hash-of.ts';
import { noteSignIn } from './note-sign-in.ts';

const world = createWorld();

const client = `
  insert into oidc_client (id, trust_id, product_id, kind, redirect_uris, registered_at)
  select $1, trust_id, id, 'public', '{https://tracker.example/}', gatehouse_now() from product where name = 'Tracker'
  returning product_id as "productId"`;
const code = `
  insert into oidc_record (model, id_hash, sealed, account_id, client_id, uid, expires_at)
  values ('AuthorizationCode', sha256('code'), '', $1, $2, $3, gatehouse_now() + interval '1 minute')`;

it('takes the code back that was given to somebody who signed out in that moment', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const person = await browser.whoIs();
  if (person === null) throw new Error('they are signed in');
  const id = `test-${crypto.randomUUID()}`;
  const { accountId } = person;
  const [made] = await world.run(({ sql }) => sql<{ productId: string }>(client, [id]));
  await world.run(({ sql }) => sql(code, [accountId, id, hashOf('browser')]));
  await (await browser.api()).accounts.signOut({ everywhere: false });

  const known = { id, trustId: world.trust.id, productId: made?.productId ?? '', product: 'Tracker' };
  const entered = { ...known, needsFactor: false, rosterAllowed: false, scopes: ['openid'] };
  await noteSignIn(world.services, { client: entered, person, sid: 'sid', uid: 'browser' });

  expect(await world.rows('select from product_session')).toEqual([]);
  expect(await world.database.asOwner('select from oidc_record where account_id = $1', [accountId])).toEqual(
    [],
  );
});
