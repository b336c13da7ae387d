import { beforeEach, expect, it } from 'vitest';
import { resetToken } from '../../accounts/reset-token.ts';
import { addStudent, admitContact } from '../../testing/family.ts';
import { addRegisteredParent, type RegisteredParent } from '../../testing/registered-parent.ts';
import { printOne, printPassword } from '../../testing/letters.ts';
import { welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { writtenSince } from '../../testing/written-since.ts';

const world = createWorld();
let office: WelcomeOffice;
let parent: RegisteredParent;
let print: () => Promise<string>;
beforeEach(async () => {
  office = await welcomeOffice(world);
  parent = await addRegisteredParent(world);
  print = () => printPassword(office.api, parent.contactId, office.site);
});

const chosen = 'harbour lantern walnut';
const refused = (code: string) => ({ cause: { code } });
const wrong = refused('letter_code_wrong');
const landing = (code: string) => world.as(null).letters.landing({ code });
const choose = (code: string, password = chosen) => world.as(null).letters.choosePassword({ code, password });
const signIn = (password: string) => world.as(null).accounts.signIn({ email: parent.email, password });

it('tells whoever has the code their first name, the school and what they sign in with, however it is typed', async () => {
  const code = await print();

  const shown = await landing(` ${code.toLowerCase().replaceAll('-', ' ')} `);

  expect(shown).toMatchObject({ purpose: 'password', givenName: 'Priya', login: parent.email });
});

it('gives the account a new password, once, and signs it out everywhere', async () => {
  const phone = await parent.signIn();
  const code = await print();
  expect(await phone.whoIs()).not.toBeNull();

  const written = await writtenSince(world, () => choose(code));

  expect(written.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['account.password_reset', 'contact.password_letter_used']),
  );
  expect(await phone.whoIs()).toBeNull();
  await expect(signIn(parent.password)).rejects.toMatchObject(refused('wrong_password'));
  await signIn(chosen);
  await expect(choose(code, 'garden violet teapot')).rejects.toMatchObject(wrong);
});

it('lets one of many choose who come with one code at once', async () => {
  const code = await print();

  const tried = await Promise.allSettled([1, 2, 3].map(() => choose(code)));

  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('keeps the letter when the new password is refused', async () => {
  const code = await print();

  await expect(choose(code, 'short')).rejects.toMatchObject(refused('password_weak'));
  await choose(code);
});

it('tells the address of the account that its password was changed', async () => {
  await choose(await print());

  const mails = await world.rows<{ to: string }>(
    `select to_address as "to" from mail where template = 'password-changed'`,
  );
  expect(mails).toEqual([{ to: parent.email }]);
});

it('is for its own purpose alone: no welcome is taken up by it, and no link is made of it', async () => {
  const code = await print();
  const { contactId } = await office.family({ email: null });
  const welcome = await printOne(office.api, contactId, office.site);
  const how = { create: { signInName: 'priya.new', password: chosen } };

  await expect(world.as(null).letters.accept({ code, how })).rejects.toMatchObject(wrong);
  await expect(choose(welcome)).rejects.toMatchObject(wrong);
  const token = code.replaceAll('-', '');
  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('unknown');
});

it('ends the older letter and each link that was mailed; a link that is asked for later leaves it be', async () => {
  const older = await print();
  const ask = () => world.as(null).accounts.requestReset({ email: parent.email });
  await ask();
  const [link] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where account_id = $1',
    [parent.accountId],
  );
  const token = link ? resetToken(world.services.settings.linkKey, link) : '';

  const code = await print();
  await ask();

  await expect(landing(older)).rejects.toMatchObject(wrong);
  expect((await world.as(null).accounts.resetLanding({ token })).state).toBe('expired');
  await choose(code);
});

const change = (statement: string) => world.run(({ sql }) => sql(statement, [parent.contactId]));
it.each<[string, () => Promise<unknown>]>([
  [
    'their password is changed',
    async () => {
      const api = await (await parent.signIn()).api();
      await api.profile.changePassword({ current: parent.password, chosen: 'garden violet teapot' });
    },
  ],
  [
    'they are blocked',
    async () =>
      world.as(await world.administrator('account_admin')).blocks.place({
        site: world.trust.id,
        contactId: parent.contactId,
        studentId: null,
        reason: 'Court',
      }),
  ],
  [
    'their access was revoked, also once it is restored',
    async () => {
      const { contactId } = parent;
      const at = { site: office.site, contactId, schoolId: office.site };
      await parent.childLeaves(office.site);
      await office.api.contacts.revoke(at);
      await parent.childReturns(office.site);
      await office.api.contacts.restore(at);
    },
  ],
  ['their child has left', () => parent.childLeaves(office.site)],
  ['the child was taken away', () => change(`update guardianship set access = 'no' where contact_id = $1`)],
  [
    'another account was registered',
    async () => {
      await change('update registration set ended_at = gatehouse_now() where person_id = $1');
      await admitContact(world.services, world.trust, parent.contactId);
    },
  ],
  [
    'they have begun to work here',
    async () => {
      const personId = await world.staff();
      await world.run(({ sql }) =>
        sql(
          'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())',
          [personId, parent.accountId],
        ),
      );
    },
  ],
  [
    'it would open another school, too, which the one that printed it has nothing to do with',
    async () => {
      const { contactId } = parent;
      await addStudent(world.services, world.trust, {
        schools: [world.trust.hillside],
        contacts: [contactId],
      });
      await change('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1');
    },
  ],
  ['672 hours have passed', async () => world.pass({ hours: 672 })],
])('does not work any more once %s', async (_, happens) => {
  const code = await print();
  await happens();

  await expect(landing(code)).rejects.toMatchObject(wrong);
  await expect(choose(code)).rejects.toMatchObject(wrong);
});
