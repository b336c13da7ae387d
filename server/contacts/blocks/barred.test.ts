import { expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { blockContact } from '../../testing/parent.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { newId } from '../../new-id.ts';
import { claimsFor } from '../../sso/claims.ts';
import { mayOpen } from '../../sso/may-open.ts';
import { createWorld } from '../../testing/world.ts';
import { isBlocked } from './refuse-blocked.ts';

const world = createWorld();
const barred = (contactId: string, schoolId: string | null = null) =>
  world.run((uow) => isBlocked(uow, { contactId, schoolId }));
const statusOf = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside];

/** Another record in the roster, with which the account of a parent signs in, or once did. */
async function secondRecord(accountId: string, ended = 'null'): Promise<string> {
  const contactId = await addContact(world.services, world.trust, { familyName: 'Elsewhere' });
  await addStudent(world.services, world.trust, { contacts: [contactId] });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at, ended_at)
       values (app_trust(), $1, $2, gatehouse_now(), ${ended})`,
      [contactId, accountId],
    ),
  );
  return contactId;
}

/** Another record that an account signs in with, which looks like somebody who is blocked. */
async function waitingRecord(accountId: string): Promise<string> {
  const blocked = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { contacts: [blocked] });
  await blockContact(world, blocked, null);
  const waits = await secondRecord(accountId);
  await world.run(({ sql }) =>
    sql(
      `insert into block_likeness (trust_id, contact_id, block_id, score, grounds, found_at)
       select app_trust(), $1, id, 60, '["name","student"]', gatehouse_now() from contact_block where contact_id = $2`,
      [waits, blocked],
    ),
  );
  return waits;
}

it('is over when the block is lifted: they stand as before, and sign in', async () => {
  const { contactId, signIn } = await addRegisteredParent(world);
  await blockContact(world, contactId, null);
  expect(await statusOf(contactId)).toMatchObject({ status: 'blocked' });
  await expect(signIn()).rejects.toThrow('wrong_password');

  await world.run(({ sql }) =>
    sql('update contact_block set lifted_at = gatehouse_now() where contact_id = $1', [contactId]),
  );

  expect(await statusOf(contactId)).toEqual({ status: 'active', reasons: [] });
  expect(await barred(contactId)).toBe(false);
  expect(await (await signIn()).whoIs()).not.toBeNull();
});

it('is for whoever has no child left who is not kept from them, at any school', async () => {
  const { riverside, hillside } = world.trust;
  const { contactId, children, signIn } = await addRegisteredParent(world, {
    schools: [riverside, hillside],
  });
  await blockContact(world, contactId, children[riverside] ?? '');
  expect([
    await barred(contactId),
    await barred(contactId, riverside),
    await barred(contactId, hillside),
  ]).toEqual([false, true, false]);
  await signIn();

  await blockContact(world, contactId, children[hillside] ?? '');

  expect(await barred(contactId)).toBe(true);
  await expect(signIn()).rejects.toThrow('wrong_password');
});

it('leaves nothing open where one of two children is kept from them and the other was taken away', async () => {
  const { contactId, children } = await addRegisteredParent(world);
  const second = await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contactId] });
  await blockContact(world, contactId, second);
  expect(await statusOf(contactId)).toEqual({ status: 'active', reasons: [] });

  const office = world.as(await world.administrator('full_edit', world.trust.riverside));
  const studentId = children[world.trust.riverside] ?? '';
  await office.contacts.setChildAccess({ site: world.trust.riverside, contactId, studentId, access: false });

  expect(await statusOf(contactId)).toEqual({ status: 'ready_to_revoke', reasons: ['portal_flag_removed'] });
});

it('is for every record of the account while one of them waits, and for none that it signs in with no longer', async () => {
  const parent = await addRegisteredParent(world);
  const waits = await waitingRecord(parent.accountId);
  expect([await barred(parent.contactId), await barred(waits)]).toEqual([true, true]);
  await expect(parent.signIn()).rejects.toThrow('wrong_password');

  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [waits]),
  );

  expect([await barred(parent.contactId), await barred(waits)]).toEqual([false, true]);
  await expect(secondRecord(parent.accountId)).resolves.toBeDefined();
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('leaves a parent who works here, too, no family of any record while one of them waits', async () => {
  const parent = await addRegisteredParent(world);
  const { accountId } = parent;
  const personId = await world.staff();
  const productId = newId();
  await world.run(async ({ sql }) => {
    await sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, now())',
      [personId, accountId],
    );
    await sql(
      `insert into product (id, trust_id, name, about, icon, launch_url, level, for_families)
       values ($1, app_trust(), 'Evenings', '', 'book', 'https://evenings.example', 'school', true)`,
      [productId],
    );
  });
  const trustId = world.trust.id;
  const opens = async () => [
    await mayOpen(world.services, productId, accountId),
    (await claimsFor(world.services, { trustId, productId, accountId }))?.roles.length,
    (
      await world.database.asOwner<{ n: number }>('select jsonb_array_length(roles_told($1, $2)) as n', [
        productId,
        accountId,
      ])
    )[0]?.n,
    (await (await (await parent.signIn()).api()).family.mine()).places.length,
  ];
  expect(await opens()).toEqual([true, 1, 1, 1]);

  await waitingRecord(accountId);

  expect(await opens()).toEqual([false, 0, 0, 0]);
});

it('is not for a record that somebody else’s account signed in with once', async () => {
  const parent = await addRegisteredParent(world);
  const former = await secondRecord(parent.accountId, 'gatehouse_now()');
  await blockContact(world, parent.contactId, null);

  expect([await barred(parent.contactId), await barred(former)]).toEqual([true, false]);
});

it('is nothing to another trust, and nothing of it is said there', async () => {
  const parent = await addRegisteredParent(world);
  const trust = await world.anotherTrust();
  const there = await addContact(world.services, trust, { email: parent.email });
  await addStudent(world.services, trust, { contacts: [there] });
  await world.database.asOwner(
    `insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())`,
    [trust.id, there, parent.accountId],
  );
  await world.database.asOwner(
    `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values ($1, $2, 'Court', 'Dana', now())`,
    [trust.id, there],
  );

  expect([await barred(parent.contactId), await barred(there)]).toEqual([false, true]);
  expect(await statusOf(parent.contactId)).toMatchObject({ status: 'active' });
  const phone = await parent.signIn();
  const { places } = await (await phone.api()).family.mine();
  expect(places.map(({ children }) => children.length)).toEqual([1]);
});
