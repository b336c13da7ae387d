import { expect, it } from 'vitest';
import { addMember, type Member } from '../testing/member.ts';
import { createWorld, type Browser } from '../testing/world.ts';
import { proofMinutes } from './rules.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const prove = async (browser: Browser, password: string) =>
  (await browser.api()).accounts.prove({ password });

/** Somebody who signed in so long ago that they are asked again. */
async function signedInEarlier(): Promise<Member & { readonly here: Browser }> {
  const member = await addMember(world);
  const here = await member.signIn();
  world.pass({ seconds: proofMinutes * 60 });
  expect(await here.whoIs()).toMatchObject({ isProven: false });
  return { ...member, here };
}

const auditOf = async (accountId: string) => {
  const rows = await world.database.asOwner<{ action: string }>(
    'select action from audit_entry where subject_id = $1 and trust_id is null order by id',
    [accountId],
  );
  return rows.map(({ action }) => action);
};

it('counts for a quarter of an hour after the password was typed in again', async () => {
  const { here, password, accountId } = await signedInEarlier();

  await prove(here, password);
  expect(await here.whoIs()).toMatchObject({ isProven: true });
  expect(await auditOf(accountId)).toContain('account.proven');

  world.pass({ seconds: proofMinutes * 60 - 1 });
  expect(await here.whoIs()).toMatchObject({ isProven: true });
  world.pass({ seconds: 1 });
  expect(await here.whoIs()).toMatchObject({ isProven: false });
});

it('counts on the device where it was typed in, and on no other', async () => {
  const { here, password, signIn } = await signedInEarlier();
  const there = await signIn();
  world.pass({ seconds: proofMinutes * 60 });

  await prove(here, password);

  expect(await here.whoIs()).toMatchObject({ isProven: true });
  expect(await there.whoIs()).toMatchObject({ isProven: false });
});

it('proves nothing by a wrong password, says so in the log, and stops whoever guesses', async () => {
  const { here, password, accountId } = await signedInEarlier();
  for (let each = 0; each < 10; each += 1) {
    await expect(prove(here, 'not my password')).rejects.toMatchObject(refused('wrong_current_password'));
  }

  await expect(prove(here, password)).rejects.toMatchObject(refused('throttled'));
  expect(await here.whoIs()).toMatchObject({ isProven: false });
  expect((await auditOf(accountId)).filter((action) => action === 'account.password_refused')).toHaveLength(
    10,
  );

  world.pass({ seconds: 5 * 60 });
  await expect(prove(here, password)).resolves.toEqual({});
});

it('is asked for before everything that somebody has at the trust is ended, and not before less', async () => {
  const site = world.trust.id;
  const lately = await world.administrator('account_admin');
  const earlier = world.as({ ...lately, isProven: false });
  const { personId } = await addMember(world);

  await expect(earlier.access.revoke({ site, personId })).rejects.toMatchObject(refused('prove_again'));
  await expect(world.as(lately).access.revoke({ site, personId })).resolves.toBeDefined();
  const { personId: other } = await addMember(world);
  await expect(earlier.access.revoke({ site, personId: other, reach: 'trust' })).resolves.toBeDefined();
});
