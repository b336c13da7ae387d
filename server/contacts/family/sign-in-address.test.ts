import { beforeEach, expect, it } from 'vitest';
import { askForChange } from '../../testing/email-change.ts';
import { familyPassword, takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld, type Browser } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const fresh = (name: string) => `${name}.${crypto.randomUUID().slice(0, 8)}@family.example`;
const mails = (address: string) =>
  world.database
    .asOwner<{ template: string }>(`select template from mail where to_address = $1 order by id`, [address])
    .then((rows) => rows.map(({ template }) => template));
const signIn = (email: string) => world.as(null).accounts.signIn({ email, password: familyPassword });
const rosterSays = (contactId: string, email: string) =>
  world.run(({ sql }) => sql('update person set email = $2 where id = $1', [contactId, email]));

/** A parent who signs in with the address that the roster had of them. */
async function parent() {
  const email = fresh('priya');
  const { contactId } = await office.family({ email });
  const browser = await takeUpWelcome(world, await office.welcome(contactId));
  return { contactId, email, browser };
}

/** Asks for another address to sign in with, and presses the link that is mailed there. */
async function moveTo(wanted: string, browser: Browser) {
  const account = await browser.whoIs();
  const member = { password: familyPassword, accountId: account?.accountId ?? '' };
  const token = (await askForChange(world, browser, member, wanted)) ?? '';
  await (await browser.api()).profile.confirmEmailChange({ token });
}

it('stays where it is when the roster has another address of a parent: nobody comes in by an address alone', async () => {
  const { contactId, email, browser } = await parent();
  const newer = fresh('priya.newer');
  await rosterSays(contactId, newer);

  await world.as(null).accounts.requestReset({ email: newer });
  await office.api.welcome.reset({ site: office.site, contactId, schoolId: office.site });

  expect(await mails(newer)).toEqual([]);
  expect(await mails(email)).toContain('password-reset');
  await expect(signIn(newer)).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
  expect(await signIn(email)).toMatchObject({ kind: 'in' });
  expect((await browser.whoIs())?.email).toBe(email);
});

it('is moved by the parent alone: the new mailbox proves it, and the old one is told', async () => {
  const { contactId, email, browser } = await parent();
  const newer = fresh('priya.newer');

  await moveTo(newer, browser);

  expect(await mails(email)).toEqual(expect.arrayContaining(['email-change-asked', 'email-changed']));
  expect(await signIn(newer)).toMatchObject({ kind: 'in' });
  await expect(signIn(email)).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
  await office.api.welcome.reset({ site: office.site, contactId, schoolId: office.site });
  expect(await mails(newer)).toContain('password-reset');
  expect(await mails(email)).not.toContain('password-reset');
});

it('gives the address that one parent left to another, whom nothing of the first reaches', async () => {
  const { email, browser } = await parent();
  await moveTo(fresh('priya.newer'), browser);
  const { contactId } = await office.family({ givenName: 'Arjun', email });

  const other = await takeUpWelcome(world, await office.welcome(contactId), { name: 'Arjun Shah' });

  expect(await other.whoIs()).toMatchObject({ name: 'Arjun Shah', email });
  expect((await browser.whoIs())?.name).toBe('Priya Shah');
});
