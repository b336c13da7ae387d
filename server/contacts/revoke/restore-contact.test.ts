import { expect, it } from 'vitest';
import { createAccount } from '../../accounts/create-account.ts';
import { destroyKept } from '../../accounts/kept/destroy-kept.ts';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { addRegisteredParent, type RegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { systemActor } from '../../trust/actor.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

async function revoked(schools = [world.trust.riverside]) {
  const parent = await addRegisteredParent(world, { schools });
  const api = world.as(await world.administrator('full_edit')).contacts;
  const act = (deed: 'revoke' | 'restore', schoolId: string) =>
    api[deed]({ site: world.trust.id, schoolId, contactId: parent.contactId });
  for (const school of schools) {
    await parent.childLeaves(school);
    await act('revoke', school);
  }
  return { parent, act };
}
const destroy = () =>
  unitOfWork(world.services, systemActor('Gatehouse', null), (uow) => destroyKept(uow, { limit: 100 }));
const keeps = async ({ accountId }: RegisteredParent) =>
  (await world.database.asOwner('select from kept_credential where account_id = $1', [accountId])).length;

it('gives back the same account and the same password, and says that the reason is still there', async () => {
  const { riverside } = world.trust;
  const { parent, act } = await revoked();
  world.pass({ hours: 30 * 24 - 1 });
  await destroy();

  const done = await act('restore', riverside);

  expect(done).toMatchObject({ status: 'ready_to_revoke', reasons: ['no_student'], told: true });
  const browser = await parent.signIn();
  expect((await browser.whoIs())?.accountId).toBe(parent.accountId);
  expect(await keeps(parent)).toBe(0);
  await parent.childReturns(riverside);
  expect(await standingOf(world.services, world.trust, parent.contactId)).toEqual({
    [riverside]: { status: 'active', reasons: [] },
  });
  expect(await world.rows(`select to_address as to from mail where template = 'contact-restored'`)).toEqual([
    { to: parent.email },
  ]);
});

it('is too late at the last instant of the window, whether or not the job has destroyed the password', async () => {
  const { riverside } = world.trust;
  const { parent, act } = await revoked();
  world.pass({ hours: 30 * 24 });

  await expect(act('restore', riverside)).rejects.toMatchObject(refused('restore_too_late'));
  expect(await keeps(parent)).toBe(1);
  await destroy();
  expect(await keeps(parent)).toBe(0);
  await expect(act('restore', riverside)).rejects.toMatchObject(refused('restore_too_late'));
  await expect(parent.signIn()).rejects.toMatchObject(refused('wrong_password'));
});

it('keeps the password for as many days as the trust says', async () => {
  await world.run(({ sql }) => sql('update trust set restore_days = 3 where id = app_trust()'));
  const { act } = await revoked();
  world.pass({ hours: 72 });
  await expect(act('restore', world.trust.riverside)).rejects.toMatchObject(refused('restore_too_late'));
});

it('has no limit while the account lives on for another school', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside] });
  const api = world.as(await world.administrator('full_edit')).contacts;
  const one = { site: world.trust.id, schoolId: riverside, contactId: parent.contactId };
  await parent.childLeaves(riverside);
  await api.revoke(one);
  world.pass({ hours: 300 * 24 });
  await destroy();

  expect(await api.restore(one)).toMatchObject({ status: 'ready_to_revoke' });
});

it('gives back one of two schools that were revoked, and leaves the other', async () => {
  const { riverside, hillside } = world.trust;
  const { parent, act } = await revoked([riverside, hillside]);

  await act('restore', hillside);

  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
  expect(await standingOf(world.services, world.trust, parent.contactId)).toMatchObject({
    [riverside]: { status: 'revoked' },
    [hillside]: { status: 'ready_to_revoke' },
  });
});

it('keeps second steps, passkeys and connections while nothing of them works, and forgets them with the password', async () => {
  const { parent, act } = await revoked();
  const { accountId } = parent;
  await world.database.asOwner(
    `insert into identity (account_id, provider, issuer, subject, shown_as, linked_at)
       values ($1::uuid, 'google', 'https://accounts.google.com', $1::uuid::text, 'p@example.com', now())`,
    [accountId],
  );
  await act('restore', world.trust.riverside);
  expect(await world.rows('select from identity where account_id = $1', [accountId])).toHaveLength(1);
  await act('revoke', world.trust.riverside);
  world.pass({ hours: 30 * 24 });
  await destroy();
  expect(await world.rows('select from identity where account_id = $1', [accountId])).toEqual([]);
});

it('makes no account of a welcome that was taken back, and mails nothing', async () => {
  const { services, trust } = world;
  const { riverside: schoolId, id: site } = trust;
  const contactId = await addContact(services, trust);
  await addStudent(services, trust, { contacts: [contactId] });
  const api = world.as(await world.administrator('full_edit'));
  const one = { site, schoolId, contactId };
  await api.welcome.send(one);
  await api.contacts.revoke(one);

  expect(await api.contacts.restore(one)).toMatchObject({ status: 'ready_to_provision', told: false });
  expect(await world.rows('select from registration where person_id = $1', [contactId])).toEqual([]);
  expect(await world.rows(`select from mail where template = 'contact-restored'`)).toEqual([]);
});

it('gives back the account that they had last, not one of years ago', async () => {
  const { riverside: schoolId } = world.trust;
  const { parent, act } = await revoked();
  await world.run(async (uow) => {
    const older = await createAccount(uow, {
      name: 'Priya Shah',
      email: `older.${parent.email}`,
      password: parent.password,
    });
    await uow.sql(
      `insert into registration (trust_id, person_id, account_id, registered_at, ended_at)
       values (app_trust(), $1, $2, $3::timestamptz - interval '900 days', $3::timestamptz - interval '400 days')`,
      [parent.contactId, older.accountId, uow.now],
    );
  });

  await act('restore', schoolId);

  const open = 'select account_id as "accountId" from registration where person_id = $1 and ended_at is null';
  expect(await world.rows(open, [parent.contactId])).toEqual([{ accountId: parent.accountId }]);
});

it('is nothing that somebody does for themselves', async () => {
  const { parent } = await revoked();
  const dana = await world.administrator('full_edit');
  const own = world.as({ ...dana, accountId: parent.accountId }).contacts;
  const one = { site: world.trust.id, schoolId: world.trust.riverside, contactId: parent.contactId };

  await expect(own.restore(one)).rejects.toMatchObject(refused('self_change'));
});
