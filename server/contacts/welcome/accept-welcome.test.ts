import { beforeEach, expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { familyPassword, takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { newestCode } from '../../testing/newest-link.ts';
import { createWorld, type Browser } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const refused = (code: string) => ({ cause: { code } });
const status = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside]?.status;
const anAddress = () => `shah.${crypto.randomUUID().slice(0, 8)}@family.example`;
const accept = async (browser: Browser, token: string, how: object) =>
  (await browser.api()).invitations.accept({ token, how: { ...how } as { signedIn: true } });
const nameOffered = async (token: string) => {
  const { invitation } = await world.as(null).invitations.landing({ token });
  return invitation !== null && 'welcome' in invitation ? (invitation.welcome?.signInName ?? null) : null;
};

/** Two parents of one child, with one mailbox; the first has taken up their access. */
async function sharedMailbox() {
  const email = anAddress();
  const mother = await addContact(world.services, world.trust, {
    givenName: 'Priya',
    familyName: 'Shah',
    email,
  });
  const father = await addContact(world.services, world.trust, {
    givenName: 'Arjun',
    familyName: 'Shah',
    email,
  });
  await addStudent(world.services, world.trust, { contacts: [mother, father] });
  const first = await takeUpWelcome(world, await office.welcome(mother));
  return { email, mother, father, first, token: await office.welcome(father) };
}

it('makes an account, signs in, and lets in at the school, once', async () => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);

  const browser = await takeUpWelcome(world, token);

  expect((await browser.whoIs())?.name).toBe('Priya Shah');
  expect(await status(contactId)).toBe('active');
  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('lets two of a family share a mailbox, each with a sign-in of their own', async () => {
  const { email, father, token } = await sharedMailbox();
  const signInName = (await nameOffered(token)) ?? '';
  expect(signInName).toMatch(/^arjun\.shah/);

  await takeUpWelcome(world, token, { name: 'Arjun Shah', signInName });

  expect(await status(father)).toBe('active');
  const signIn = async (login: string) => {
    const browser = world.browser();
    await (await browser.api()).accounts.signIn({ email: login, password: familyPassword });
    return (await browser.whoIs())?.name;
  };
  expect(await signIn(` ${signInName.toUpperCase()} `)).toBe('Arjun Shah');
  expect(await signIn(email)).toBe('Priya Shah');
});

it('makes no second account at an address that is in use, and none with a name that is', async () => {
  const { email, token } = await sharedMailbox();
  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('mailbox_shared'));
  await expect(takeUpWelcome(world, token, { signInName: 'x' })).rejects.toMatchObject(refused('name_wrong'));
  await takeUpWelcome(world, token, { signInName: 'arjun.27' });
  const third = await addContact(world.services, world.trust, { email });
  await addStudent(world.services, world.trust, { contacts: [third] });

  await expect(
    takeUpWelcome(world, await office.welcome(third), { signInName: 'arjun.27' }),
  ).rejects.toMatchObject(refused('name_taken'));
});

it('never makes one of two parents by the link of the other, though they share the mailbox', async () => {
  const { email, father, first, token } = await sharedMailbox();

  await expect(accept(first, token, { signedIn: true })).rejects.toMatchObject(refused('mailbox_shared'));
  await expect(
    accept(world.browser(), token, { signIn: { email, password: familyPassword } }),
  ).rejects.toMatchObject(refused('mailbox_shared'));

  expect(await status(father)).toBe('never_logged_in');
});

it('never gives a parent the account that the other one has lost', async () => {
  const { mother, token } = await sharedMailbox();
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [mother]),
  );
  await world.run(({ sql }) =>
    sql(
      'delete from credential where account_id in (select account_id from registration where person_id = $1)',
      [mother],
    ),
  );

  expect(await nameOffered(token)).toMatch(/^arjun/);
  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('mailbox_shared'));
});

it('gives whoever lost their own account that account back, with a new password', async () => {
  const { contactId } = await office.family();
  await takeUpWelcome(world, await office.welcome(contactId));
  const accounts = () =>
    world.rows<{ id: string }>(
      'select account_id as id from registration where person_id = $1 and ended_at is null',
      [contactId],
    );
  const [before] = await accounts();
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [contactId]),
  );
  await world.run(({ sql }) => sql('delete from credential where account_id = $1', [before?.id]));
  await world.run(({ sql }) =>
    sql('update contact_standing set admitted_at = null where contact_id = $1', [contactId]),
  );

  await takeUpWelcome(world, await office.welcome(contactId));

  expect(await accounts()).toEqual([before]);
});

it('asks an account of another address for the code that was mailed to the invited one', async () => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  const elsewhere = await office.family();
  const browser = await takeUpWelcome(world, await office.welcome(elsewhere.contactId));
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [elsewhere.contactId]),
  );

  await expect(accept(browser, token, { signedIn: true })).rejects.toMatchObject(refused('wrong_recipient'));
  await (await browser.api()).invitations.sendCode({ token });
  await accept(browser, token, { code: (await newestCode(world)).code });

  expect(await status(contactId)).toBe('active');
});

it.each([
  [
    'blocked',
    `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values (app_trust(), $1, 'court', 'test', gatehouse_now())`,
  ],
  [
    'revoked',
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`,
  ],
  ['without a child here', 'update guardianship set gone_at = gatehouse_now() where contact_id = $1'],
])('lets nobody in who is %s since, and says the same to each', async (_, change) => {
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  await world.run(({ sql }) => sql(change, [contactId]));

  expect((await world.as(null).invitations.landing({ token })).state).toBe('cancelled');
  await expect(takeUpWelcome(world, token)).rejects.toMatchObject({
    cause: { code: 'invitation_cancelled', detail: 'Ask the school office.' },
  });
  expect(await world.as(null).invitations.landing({ token })).not.toHaveProperty('invitation.name');
});
