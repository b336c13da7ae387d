import { expect, it } from 'vitest';
import { blockedOrDone } from '../../testing/blocked-or-done.ts';
import { productMember } from '../../testing/product-member.ts';
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

/** Somebody who has Tracker, and was given a code for it this moment; and how that is written down. */
async function given() {
  const member = await productMember(world);
  const browser = await member.signIn();
  const person = await browser.whoIs();
  if (person === null) throw new Error('they are signed in');
  const { accountId } = member;
  const id = `test-${crypto.randomUUID()}`;
  const [made] = await world.run(({ sql }) => sql<{ productId: string }>(client, [id]));
  await world.database.asOwner(`delete from oidc_record where model = 'AuthorizationCode'`);
  await world.run(({ sql }) => sql(code, [accountId, id, hashOf('browser')]));
  const known = { id, trustId: world.trust.id, productId: made?.productId ?? '', product: 'Tracker' };
  const entered = { ...known, needsFactor: false, rosterAllowed: false, scopes: ['openid'] };
  return {
    ...member,
    browser,
    note: () => noteSignIn(world.services, { client: entered, person, sid: 'sid', uid: 'browser' }),
    sessions: () =>
      world.rows('select account_id as "accountId" from product_session where ended_at is null'),
    codes: () => world.database.asOwner('select model from oidc_record where account_id = $1', [accountId]),
  };
}

it('writes down who was let in', async () => {
  const { note, sessions, codes, accountId } = await given();

  await note();

  expect(await sessions()).toEqual([{ accountId }]);
  expect(await codes()).toEqual([{ model: 'AuthorizationCode' }]);
});

it('takes the code back that was given to somebody who signed out in that moment', async () => {
  const { note, browser, sessions, codes } = await given();
  await (await browser.api()).accounts.signOut({ everywhere: false });

  await note();

  expect(await sessions()).toEqual([]);
  expect(await codes()).toEqual([]);
});

it('waits for a sign-out that is under way, and then takes the code back', async () => {
  const { note, browser, sessions, codes } = await given();
  const { sessionId } = (await browser.whoIs()) ?? {};
  let noted: Promise<unknown> = Promise.resolve();

  await world.run(async ({ sql }) => {
    await sql('delete from session where id = $1', [sessionId]);
    noted = note();
    await blockedOrDone(world, noted);
  });
  await noted;

  expect(await sessions()).toEqual([]);
  expect(await codes()).toEqual([]);
});

it('takes the code back that was given to somebody whose role ended in that moment', async () => {
  const { note, sessions, codes, personId } = await given();
  await world.database.asOwner('update "grant" set ends_at = $2 where person_id = $1', [personId, world.now]);

  await note();

  expect(await sessions()).toEqual([]);
  expect(await codes()).toEqual([]);
});
