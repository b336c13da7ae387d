import { beforeEach, expect, it } from 'vitest';
import { printPassword, takeUpLetter, printOne } from '../../testing/letters.ts';
import { addContact, addStudent } from '../../testing/family.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { addRelative } from '../../testing/relative.ts';
import { takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { writtenSince } from '../../testing/written-since.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const refused = (code: string) => ({ cause: { code } });
const whoAre = (contacts: readonly string[], schoolId = office.site) => ({
  contacts: contacts.map((contactId) => ({ contactId, schoolId })),
});
const print = (...contacts: string[]) =>
  office.api.letters.print({ site: office.site, who: whoAre(contacts), passwords: true });
const preview = (...contacts: string[]) =>
  office.api.letters.preview({ site: office.site, who: whoAre(contacts) });

it('prints what they sign in with and a code for 28 days, and no child, in the language that they chose', async () => {
  const { contactId } = await office.family({ givenName: 'Łukasz', email: null, language: 'pl' });
  const signInName = `lukasz.${crypto.randomUUID().slice(0, 8)}`;
  await takeUpLetter(world, await printOne(office.api, contactId, office.site), signInName);

  const { letters, left } = await print(contactId);

  expect(left).toBe(0);
  expect(letters).toMatchObject([
    {
      purpose: 'password',
      login: signInName,
      children: [],
      language: 'pl',
      expiresAt: new Date(world.now.getTime() + 28 * 86_400_000).toISOString(),
    },
  ]);
});

it('keeps the code nowhere: not in a table, nor in the log', async () => {
  const { contactId } = await addRegisteredParent(world);
  const code = await printPassword(office.api, contactId, office.site);

  const kept = await world.database.asOwner<{ row: string }>(
    'select l::text as row from password_letter l union all select e::text from audit_entry e',
  );

  const plain = code.replaceAll('-', '');
  const text = kept.map(({ row }) => row).join();
  expect(text).toContain('contact.password_printed');
  for (const secret of [code, plain, Buffer.from(plain).toString('hex')]) expect(text).not.toContain(secret);
});

it('says how many get a welcome and how many a new password; this one is made only when it is asked for', async () => {
  const { contactId: active } = await addRegisteredParent(world);
  const { contactId: newcomer } = await office.family({ email: null });

  expect(await preview(active, newcomer)).toMatchObject({ printed: 1, passwords: 1, left: [] });
  const some = { site: office.site, who: whoAre([active, newcomer]) };
  expect(await office.api.letters.print(some)).toMatchObject({ letters: [{ purpose: 'welcome' }], left: 1 });
  const both = await print(active, newcomer);

  expect(both.letters.map(({ purpose, contactId }) => [purpose, contactId])).toEqual([
    ['welcome', newcomer],
    ['password', active],
  ]);
});

it('is written down with the name of whoever printed it', async () => {
  const { contactId } = await addRegisteredParent(world);

  const written = await writtenSince(world, () => print(contactId));

  expect(written).toMatchObject([{ action: 'contact.password_printed', subjectId: contactId }]);
});

it('prints none for whoever is blocked, or for oneself', async () => {
  const { contactId } = await addRegisteredParent(world);
  const me = await world.administrator('full_edit', office.site);
  const { contactId: mine } = await addRegisteredParent(world);
  await world.run(({ sql }) =>
    sql('update registration set account_id = $2 where person_id = $1', [mine, me.accountId]),
  );
  const own = world.as(me).letters.print({ site: office.site, who: whoAre([mine]), passwords: true });
  await expect(own).rejects.toMatchObject(refused('self_change'));
  const admin = world.as(await world.administrator('account_admin'));
  await admin.blocks.place({ site: world.trust.id, contactId, studentId: null, reason: 'Court' });

  await expect(print(contactId)).rejects.toMatchObject(refused('contact_blocked'));
});

const registered = `insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())`;
it.each<[string, (accountId: string) => Promise<unknown>]>([
  [
    'works',
    async (accountId) => world.database.asOwner(registered, [world.trust.id, await world.staff(), accountId]),
  ],
  [
    'administers',
    (accountId) =>
      world.database.asOwner(
        `insert into administrator (trust_id, account_id, role, all_sites) values ($1, $2, 'observer', true)`,
        [world.trust.id, accountId],
      ),
  ],
])(
  'prints none for an account that somebody %s with, too: whoever prints it could use it',
  async (_, works) => {
    const { contactId, accountId } = await addRegisteredParent(world);
    await works(accountId);

    expect(await preview(contactId)).toMatchObject({
      passwords: 0,
      left: [{ reason: 'works_too', count: 1 }],
    });
    await expect(print(contactId)).rejects.toMatchObject(refused('managed_elsewhere'));
  },
);

it('leaves an account that opens two schools to the trust, which prints one letter', async () => {
  const { riverside, hillside, id } = world.trust;
  const { contactId } = await addRegisteredParent(world, { schools: [riverside, hillside] });
  expect(await preview(contactId)).toMatchObject({ passwords: 0, left: [{ reason: 'elsewhere_too' }] });
  await expect(print(contactId)).rejects.toMatchObject(refused('managed_elsewhere'));

  const who = { contacts: [riverside, hillside].map((schoolId) => ({ contactId, schoolId })) };
  const trust = world.as(await world.administrator('account_admin'));
  const { letters, left } = await trust.letters.print({ site: id, who, passwords: true });

  expect([letters.length, left]).toEqual([1, 0]);
  const code = letters[0]?.code ?? '';
  await world.as(null).letters.choosePassword({ code, password: 'harbour lantern walnut' });
});

it('is not printed for an account that opens another trust, by whomever', async () => {
  const { contactId, accountId } = await addRegisteredParent(world);
  const trust = await world.anotherTrust();
  const there = await addContact(world.services, trust);
  await world.database.asOwner(registered, [trust.id, there, accountId]);
  const all = world.as(await world.administrator('account_admin'));
  const atTrust = { site: world.trust.id, who: whoAre([contactId]), passwords: true };

  await expect(print(contactId)).rejects.toMatchObject(refused('managed_elsewhere'));
  await expect(all.letters.print(atTrust)).rejects.toMatchObject(refused('managed_elsewhere'));
});

it('is the school’s to print where another school never let them in, or does no longer', async () => {
  const { hillside } = world.trust;
  const { contactId } = await addRegisteredParent(world);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  expect(await preview(contactId)).toMatchObject({ passwords: 1, left: [] });

  await world.run(({ sql }) =>
    sql(
      `update contact_standing set admitted_at = now(), revoked_at = now(), revoke_reason = 'no_student'
       where contact_id = $1 and school_id = $2`,
      [contactId, hillside],
    ),
  );
  expect(await preview(contactId)).toMatchObject({ passwords: 1, left: [] });
});

it('ends with the access at the school that printed it, also where the account goes on and access comes back', async () => {
  const { riverside, hillside, id } = world.trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside] });
  const { contactId } = parent;
  const at = { site: riverside, contactId, schoolId: riverside };
  const trust = world.as(await world.administrator('account_admin'));
  const who = whoAre([contactId], riverside);
  const { letters } = await trust.letters.print({ site: id, who, passwords: true });
  const { code = '' } = letters[0] ?? {};
  await world.as(null).letters.landing({ code });

  await parent.childLeaves(riverside);
  await office.api.contacts.revoke(at);
  await parent.childReturns(riverside);
  await office.api.contacts.restore(at);

  await expect(world.as(null).letters.landing({ code })).rejects.toMatchObject(refused('letter_code_wrong'));
});

it('helps the other parent whose mailbox somebody reads who is blocked', async () => {
  const father = await addRelative(world);
  const mother = await office.family({ givenName: 'Beth', familyName: 'Shah', email: father.email });
  const signInName = `beth.${crypto.randomUUID().slice(0, 8)}`;
  await takeUpWelcome(world, await office.welcome(mother.contactId), { signInName });
  const admin = world.as(await world.administrator('account_admin'));
  const { contactId } = father;
  await admin.blocks.place({ site: world.trust.id, contactId, studentId: null, reason: 'Court order' });
  const at = { site: office.site, contactId: mother.contactId, schoolId: office.site };
  await expect(office.api.welcome.reset(at)).rejects.toMatchObject(refused('mailbox_barred'));

  const code = await printPassword(office.api, mother.contactId, office.site);

  await world.as(null).letters.choosePassword({ code, password: 'harbour lantern walnut' });
});
