import { expect, it } from 'vitest';
import { addStudent } from '../../testing/family.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createPasskeyDevice } from '../../testing/passkey-device.ts';
import { makePasskey, signInByPasskey } from '../../testing/passkey.ts';
import { addRelative } from '../../testing/relative.ts';
import { familyPassword, takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { createWorld, type Browser } from '../../testing/world.ts';
import { writtenSince } from '../../testing/written-since.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));

/** A parent whose account was revoked, so that its password is put aside, and who may be welcomed again. */
async function revoked(before: (browser: Browser) => Promise<unknown> = async () => {}) {
  const parent = await addRelative(world);
  await before(await parent.signIn());
  const office = await welcomeOffice(world);
  const { contactId, studentId } = parent;
  await change('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]);
  await office.api.contacts.revoke({ site: office.site, contactId, schoolId: office.site });
  await addStudent(world.services, world.trust, { contacts: [contactId] });
  return { ...parent, office };
}
const accountOf = (contactId: string) =>
  world.database.asOwner<{ id: string; email: string }>(
    `select a.id, a.email from registration r join account a on a.id = r.account_id where r.person_id = $1 and r.ended_at is null`,
    [contactId],
  );

it('comes back to the contact who had it, with a new password, and the old one is nothing to go back to', async () => {
  const { contactId, accountId, office, email } = await revoked();
  await takeUpWelcome(world, await office.welcome(contactId));

  expect(await accountOf(contactId)).toEqual([{ id: accountId, email }]);
  expect(
    await world.database.asOwner('select from kept_credential where account_id = $1', [accountId]),
  ).toEqual([]);
});

it('opens to no key of before: who comes back by an address is not always who had it', async () => {
  const device = createPasskeyDevice();
  const { contactId, office } = await revoked((browser) => makePasskey(browser, device));
  await takeUpWelcome(world, await office.welcome(contactId));

  await expect(signInByPasskey(world.browser(), device)).rejects.toThrow();
});

it('is not given back with another address than it had', async () => {
  const { contactId, accountId, office } = await revoked();
  const email = `new.${crypto.randomUUID().slice(0, 8)}@family.example`;
  await change('update person set email = $2 where id = $1', [contactId, email]);

  await takeUpWelcome(world, await office.welcome(contactId));

  expect(await accountOf(contactId)).toEqual([{ id: expect.not.stringMatching(accountId), email }]);
});

it('is not given back once it is somebody else’s', async () => {
  const { contactId, accountId, office } = await revoked();
  const other = await office.family({ email: null });
  await change(
    'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())',
    [other.contactId, accountId],
  );
  const token = await office.welcome(contactId);

  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('mailbox_shared'));
  await takeUpWelcome(world, token, { signInName: `priya.${crypto.randomUUID().slice(0, 8)}` });
  expect(await accountOf(contactId)).not.toEqual([expect.objectContaining({ id: accountId })]);
});

it('keeps its password when a welcome to another school is answered as if there was none', async () => {
  const { contactId } = await (await welcomeOffice(world)).family();
  const { riverside, hillside, id: site } = world.trust;
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  const api = world.as(await world.administrator('full_edit'));
  const send = async (schoolId: string) => {
    const { invitationId } = await api.welcome.send({ site, contactId, schoolId });
    return newestLink(world, invitationId ?? '');
  };
  const [here, there] = [await send(riverside), await send(hillside)];
  await takeUpWelcome(world, here);
  const [before] = await accountOf(contactId);
  const passwords = () =>
    world.database.asOwner('select password from credential where account_id = $1', [before?.id]);
  const kept = await passwords();
  const browser = world.browser();
  const create = { name: 'Eve', password: 'harbour lantern walnut' };

  await expect((await browser.api()).invitations.accept({ token: there, how: { create } })).rejects.toThrow();

  expect(await passwords()).toEqual(kept);
  expect(familyPassword).not.toBe(create.password);
});

it('is written down once that it was made, and that the welcome was accepted', async () => {
  const office = await welcomeOffice(world);
  const token = await office.welcome((await office.family()).contactId);

  const written = await writtenSince(world, () => takeUpWelcome(world, token));

  expect(written.map(({ action }) => action).toSorted()).toEqual(
    expect.arrayContaining(['account.created', 'invitation.accepted']),
  );
});

it('is nothing that an administrator who is a parent welcomes themselves to', async () => {
  const { riverside: site } = world.trust;
  const admin = await world.administrator('full_edit', site);
  const { contactId } = await addRelative(world);
  await change('update registration set account_id = $1 where person_id = $2', [admin.accountId, contactId]);
  await change('update contact_standing set admitted_at = null where contact_id = $1', [contactId]);

  await expect(world.as(admin).welcome.send({ site, contactId, schoolId: site })).rejects.toMatchObject(
    refused('self_change'),
  );
});
