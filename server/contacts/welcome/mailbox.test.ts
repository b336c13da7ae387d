import { beforeEach, expect, it } from 'vitest';
import { resetToken } from '../../accounts/reset-token.ts';
import { tellAccount } from '../../accounts/tell-account.ts';
import { addContact, addStudent } from '../../testing/family.ts';
import { familyPassword, takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

interface Sent {
  readonly template: string;
  readonly to: string;
  readonly data: Record<string, string>;
  readonly resetId: string | null;
}
const mails = (template: string, address: string) =>
  world.database.asOwner<Sent>(
    `select template, to_address as "to", data, password_reset_id as "resetId" from mail
     where template = $1 and to_address = $2 order by id`,
    [template, address],
  );

/** Two parents with one mailbox: the second signs in by a name. */
async function household() {
  const email = `shah.${crypto.randomUUID().slice(0, 8)}@family.example`;
  const [mother, father] = [
    await addContact(world.services, world.trust, { givenName: 'Priya', email }),
    await addContact(world.services, world.trust, { givenName: 'Arjun', email }),
  ];
  await addStudent(world.services, world.trust, { contacts: [mother, father] });
  const signInName = `arjun.${crypto.randomUUID().slice(0, 8)}`;
  await takeUpWelcome(world, await office.welcome(mother));
  const browser = await takeUpWelcome(world, await office.welcome(father), { name: 'Arjun', signInName });
  return { email, mother, father, signInName, browser };
}

it('mails whoever signs in with a name at their own mailbox, whatever it is about', async () => {
  const { email, browser } = await household();
  const accountId = (await browser.whoIs())?.accountId ?? '';
  await world.run((uow) =>
    tellAccount(uow, { accountId, template: 'password-changed', facts: () => ({ changedAt: 'now' }) }),
  );

  expect(await mails('password-changed', email)).toMatchObject([{ to: email, data: { toAddress: email } }]);
  expect(
    await world.rows(
      `select from mail where to_address like '%family.invalid%' or data::text like '%family.invalid%'`,
    ),
  ).toEqual([]);
});

it('answers whoever forgot the password of a sign-in name in the mailbox, and sets the new one for that name alone', async () => {
  const { email, signInName } = await household();
  await world.as(null).accounts.requestReset({ email: signInName });

  const [sent, ...others] = await mails('password-reset', email);
  expect(others).toEqual([]);
  expect(sent).toMatchObject({ to: email, data: { loginName: signInName } });
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where id = $1',
    [sent?.resetId],
  );
  const token = reset ? resetToken(world.services.settings.linkKey, reset) : '';
  expect(await world.as(null).accounts.resetLanding({ token })).toMatchObject({
    state: 'open',
    email: signInName,
  });
  await world.as(null).accounts.resetPassword({ token, password: 'harbour lantern walnut' });

  await expect(
    world.as(null).accounts.signIn({ email: signInName, password: 'harbour lantern walnut' }),
  ).resolves.toMatchObject({ kind: 'in' });
  await expect(world.as(null).accounts.signIn({ email, password: familyPassword })).resolves.toMatchObject({
    kind: 'in',
  });
});

it('sends each of several who share a mailbox a mail of their own', async () => {
  const { email, signInName } = await household();

  await world.as(null).accounts.requestReset({ email });

  const sent = await mails('password-reset', email);
  expect(sent.map(({ to }) => to)).toEqual([email, email]);
  expect(sent.map(({ data }) => data['loginName']).toSorted()).toEqual([signInName, email].toSorted());
  for (const { data } of sent)
    expect(JSON.stringify(data)).toContain(data['loginName'] === email ? 'Priya' : 'Arjun');
});

it('lets the office send a contact the link, to their own mailbox, and knows nobody of another school', async () => {
  const { email, father } = await household();
  const { site } = office;
  const desk = world.as(await world.administrator('helpdesk', site));

  await desk.welcome.reset({ site, contactId: father, schoolId: site });

  expect(await mails('password-reset', email)).toMatchObject([{ to: email }]);
  const { hillside } = world.trust;
  const elsewhere = world.as(await world.administrator('helpdesk', hillside));
  await expect(
    elsewhere.welcome.reset({ site: hillside, contactId: father, schoolId: site }),
  ).rejects.toMatchObject({ cause: { code: 'not_found' } });
  expect(await world.audited()).toContain('account.reset_sent');
});

it('says what whoever is signed in signs in with, and gives a name up for an address', async () => {
  const { email, signInName, browser } = await household();

  const { person } = await (await browser.api()).portal.me();
  expect(person?.email).toBe(signInName);
  await expect(
    (await browser.api()).profile.requestEmailChange({ email: 'x@family.invalid', password: familyPassword }),
  ).rejects.toMatchObject({ cause: { code: 'address_unreadable' } });
  await (await browser.api()).profile.requestEmailChange({ email: `own.${email}`, password: familyPassword });

  expect(await mails('email-change-asked', email)).toMatchObject([{ to: email }]);
  expect(await mails('email-change', `own.${email}`)).toMatchObject([{ to: `own.${email}` }]);
});
