import { expect, it } from 'vitest';
import { createAccount } from '../../accounts/create-account.ts';
import { requestReset } from '../../accounts/request-reset.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const visitor = { headers: new Headers(), ip: null, requestId: 'test' };

/** A teacher of Riverside whose own child is there: one account, two records of the roster. */
async function teacherAndParent() {
  const { riverside } = world.trust;
  const parent = await addRegisteredParent(world);
  const personId = await world.staff();
  await world.run(({ sql, now }) =>
    sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, $3)',
      [personId, parent.accountId, now],
    ),
  );
  const owner = world.as(await world.administrator('account_owner'));
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit'), schoolId: riverside }];
  await owner.invitations.send({ site: world.trust.id, personId, offers });
  return { parent, personId, owner };
}
const sites = () => ({ site: world.trust.id, schoolId: world.trust.riverside });

it('keeps the staff sign-in of a parent who is revoked', async () => {
  const { parent, owner } = await teacherAndParent();
  await parent.childLeaves(world.trust.riverside);

  const done = await owner.contacts.revoke({ ...sites(), contactId: parent.contactId });

  expect(done).toMatchObject({ signsIn: true, keptUntil: null });
  const browser = await parent.signIn();
  expect((await (await browser.api()).portal.home()).sites).not.toEqual([]);
  expect(await world.rows(`select template from mail where template like 'contact%'`)).toEqual([
    { template: 'contact-revoked-here' },
  ]);
});

it('keeps the family account of a member of staff who is revoked', async () => {
  const { parent, personId, owner } = await teacherAndParent();

  await owner.access.revoke({ site: world.trust.id, personId, reach: 'everything' });

  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
  const open = await world.rows<{ kind: string }>(
    'select p.kind from registration r join person p on p.id = r.person_id where r.ended_at is null',
  );
  expect(open).toEqual([{ kind: 'contact' }]);
});

it('is restored as a parent with the same password after the staff access ended, too, for as long as the trust says', async () => {
  const { parent, personId, owner } = await teacherAndParent();
  const { contactId, accountId } = parent;
  await parent.childLeaves(world.trust.riverside);
  await owner.contacts.revoke({ ...sites(), contactId });
  world.pass({ hours: 40 * 24 });
  await owner.access.revoke({ site: world.trust.id, personId, reach: 'everything' });
  await expect(parent.signIn()).rejects.toMatchObject({ cause: { code: 'wrong_password' } });

  world.pass({ hours: 30 * 24 - 1 });
  const done = await owner.contacts.restore({ ...sites(), contactId });

  expect(done).toMatchObject({ status: 'ready_to_revoke', roles: 0 });
  expect((await (await parent.signIn()).whoIs())?.accountId).toBe(accountId);
  const open = await world.rows<{ kind: string }>(
    'select p.kind from registration r join person p on p.id = r.person_id where r.ended_at is null',
  );
  expect(open).toEqual([{ kind: 'contact' }]);
});

it('has its password destroyed with the staff access when there is no parent to restore', async () => {
  const { parent, personId, owner } = await teacherAndParent();
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [parent.contactId]),
  );
  await owner.access.revoke({ site: world.trust.id, personId, reach: 'everything' });
  const kept = await world.database.asOwner('select from kept_credential where account_id = $1', [
    parent.accountId,
  ]);
  expect(kept).toEqual([]);
});

it('brings no second step of before to whoever makes the account anew with another password', async () => {
  const { parent, personId, owner } = await teacherAndParent();
  const { contactId, accountId, email } = parent;
  await parent.childLeaves(world.trust.riverside);
  await owner.contacts.revoke({ ...sites(), contactId });
  await world.database.asOwner(
    `insert into identity (account_id, provider, issuer, subject, shown_as, linked_at)
       values ($1::uuid, 'google', 'https://accounts.google.com', $1::uuid::text, 'p@example.com', now())`,
    [accountId],
  );
  await owner.access.revoke({ site: world.trust.id, personId, reach: 'everything' });
  expect(await world.rows('select from identity where account_id = $1', [accountId])).toHaveLength(1);
  await world.run((uow) =>
    createAccount(uow, { name: 'Priya Shah', email, password: 'otter marble kettle' }),
  );
  expect(await world.rows('select from identity where account_id = $1', [accountId])).toEqual([]);
});

it('is not found among the staff, whatever the id', async () => {
  const { owner, parent } = await teacherAndParent();
  await expect(
    owner.access.revoke({ site: world.trust.id, personId: parent.contactId, reach: 'everything' }),
  ).rejects.toMatchObject({ cause: { code: 'not_found' } });
});

it('has no door left once all is revoked: no password, no link for a new one, none that was sent before', async () => {
  const { riverside } = world.trust;
  const parent = await addRegisteredParent(world);
  await requestReset(world.services, visitor, parent.email);
  await parent.childLeaves(riverside);
  const owner = world.as(await world.administrator('account_owner'));
  await owner.contacts.revoke({ ...sites(), contactId: parent.contactId });

  const [reset] = await world.database.asOwner<{ over: boolean }>(
    'select replaced_at is not null as over from password_reset where account_id = $1',
    [parent.accountId],
  );
  expect(reset).toEqual({ over: true });
  await requestReset(world.services, visitor, parent.email);
  const resets = await world.database.asOwner('select from password_reset where account_id = $1', [
    parent.accountId,
  ]);
  expect(resets).toHaveLength(1);
  await expect(parent.signIn()).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
});

it('says beside a parent in a bulk revoke that they work here, too, and beside nobody else', async () => {
  const { parent, owner } = await teacherAndParent();
  const other = await addRegisteredParent(world);
  const left = await addRegisteredParent(world);
  const formerly = await world.staff();
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at, ended_at)
       values (app_trust(), $1, $2, gatehouse_now(), gatehouse_now())`,
      [formerly, left.accountId],
    ),
  );
  const { riverside: schoolId, id: site } = world.trust;
  for (const one of [parent, other, left]) await one.childLeaves(schoolId);
  const contacts = [parent, other, left].map(({ contactId }) => ({ contactId, schoolId }));

  const { planId } = await owner.contacts.makeBulk({ site, who: { contacts }, deed: 'revoke' });

  const rows = await world.rows<{ id: string; warned: boolean }>(
    `select person_id as id, warnings @> '{also_staff}' as warned from plan_item where plan_id = $1`,
    [planId],
  );
  expect(new Map(rows.map(({ id, warned }) => [id, warned]))).toEqual(
    new Map([
      [parent.contactId, true],
      [other.contactId, false],
      [left.contactId, false],
    ]),
  );
});
