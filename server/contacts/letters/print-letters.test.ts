import { beforeEach, expect, it } from 'vitest';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const refused = (code: string) => ({ cause: { code } });
const print = (...contacts: string[]) =>
  office.api.letters.print({
    site: office.site,
    who: { contacts: contacts.map((contactId) => ({ contactId, schoolId: office.site })) },
  });
const status = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[office.site]?.status;
const change = (statement: string, contactId: string) => world.run(({ sql }) => sql(statement, [contactId]));
const block = `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values (app_trust(), $1, 'court', 'test', gatehouse_now())`;
const revoke = `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`;

it('prints a letter for somebody without e-mail: their name, their own children here, a code for 28 days', async () => {
  const { contactId } = await office.family({ givenName: 'Siân', familyName: 'Evans', email: null });
  const other = await addContact(world.services, world.trust, { givenName: 'Gwyn' });
  await addStudent(world.services, world.trust, { givenName: 'Mia', contacts: [contactId, other] });
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [other] });
  expect(await status(contactId)).toBe('not_eligible');

  const { letters, left } = await print(contactId);

  expect(left).toBe(0);
  expect(letters).toMatchObject([
    {
      name: 'Siân Evans',
      code: expect.stringMatching(/^(?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/),
      address: expect.stringMatching(/\/letter$/),
      expiresAt: new Date(world.now.getTime() + 28 * 86_400_000).toISOString(),
    },
  ]);
  expect(letters[0]?.children).toContain('Mia Shah');
  expect(JSON.stringify(letters)).not.toMatch(/Gwyn|Tom/);
  expect(await status(contactId)).toBe('never_logged_in');
});

it('keeps the code nowhere: not in a table, nor in the log', async () => {
  const { contactId } = await office.family({ email: null });
  const code = await printOne(office.api, contactId, office.site);

  const kept = await world.database.asOwner<{ row: string }>(
    `select l::text as row from welcome_letter l union all select e::text from audit_entry e`,
  );

  const plain = code.replaceAll('-', '');
  const text = kept.map(({ row }) => row).join();
  expect(text).toContain('contact.letter_printed');
  for (const secret of [code, plain, Buffer.from(plain).toString('hex')]) expect(text).not.toContain(secret);
});

it('makes a newer letter replace the older one', async () => {
  const { contactId } = await office.family({ email: null });
  const older = await printOne(office.api, contactId, office.site);
  const newer = await printOne(office.api, contactId, office.site);

  await expect(takeUpLetter(world, older)).rejects.toMatchObject(refused('letter_code_wrong'));
  await takeUpLetter(world, newer);
});

it('leaves out whoever is blocked, has access, or has no child here, and says so beforehand', async () => {
  const { contactId: blocked } = await office.family();
  await change(block, blocked);
  const { contactId: active } = await office.family();
  await admitContact(world.services, world.trust, active);
  const { contactId: childless } = await office.family();
  await change('update guardianship set gone_at = gatehouse_now() where contact_id = $1', childless);
  const { contactId: ready } = await office.family({ email: null });
  const all = [blocked, active, childless, ready];

  const preview = await office.api.letters.preview({
    site: office.site,
    who: { contacts: all.map((contactId) => ({ contactId, schoolId: office.site })) },
  });

  expect(preview).toMatchObject({ printed: 1, tooMany: false });
  expect(new Map(preview.left.map(({ reason, count }) => [reason, count]))).toEqual(
    new Map([
      ['contact_blocked', 1],
      ['already_active', 1],
      ['not_eligible', 1],
    ]),
  );
  expect(await print(...all)).toMatchObject({ letters: [{ contactId: ready }], left: 3 });
  await expect(print(blocked)).rejects.toMatchObject(refused('contact_blocked'));
  await expect(print(active)).rejects.toMatchObject(refused('already_active'));
  await expect(print(childless)).rejects.toMatchObject(refused('not_eligible'));
});

it('begins anew for whoever was revoked', async () => {
  const { contactId } = await office.family({ email: null });
  await change(revoke, contactId);

  await takeUpLetter(world, await printOne(office.api, contactId, office.site));

  expect(await status(contactId)).toBe('active');
});

it('is in the language that the contact is written to in, with the end of the code in it', async () => {
  const { contactId } = await office.family({ email: null, language: 'pl' });
  const { letters } = await print(contactId);

  expect(letters[0]).toMatchObject({
    language: 'pl',
    linkAsks: false,
    worksUntil: expect.stringContaining('2026'),
  });
  expect(letters[0]?.worksUntil).toMatch(/grudnia/);
});

it('knows nobody of another school', async () => {
  const { hillside } = world.trust;
  const contact = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contact] });
  const who = { contacts: [{ contactId: contact, schoolId: hillside }] };

  await expect(office.api.letters.print({ site: office.site, who })).rejects.toMatchObject(
    refused('not_found'),
  );
  await expect(print()).rejects.toMatchObject(refused('nobody_selected'));
});
