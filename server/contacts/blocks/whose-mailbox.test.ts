import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../testing/family.ts';
import { blockContact } from '../../testing/parent.ts';
import { addRelative } from '../../testing/relative.ts';
import { welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const nobodys = () => `${crypto.randomUUID()}@post.example`;

/** Two parents of a child, of whom the mother has no account; the father's record and account say where he reads mail. */
async function parents(roster: string, account: string, mailbox: string | null = null) {
  const office = await welcomeOffice(world);
  const father = await addRelative(world);
  const shared = nobodys();
  const at = (said: string | null) =>
    said?.replace('shared', shared).replace('SHARED', shared.toUpperCase()) ?? null;
  await world.database.asOwner('update person set email = $2 where id = $1', [father.contactId, at(roster)]);
  const name = mailbox === null ? null : `raj.${crypto.randomUUID().slice(0, 8)}`;
  const email = name === null ? at(account) : `${name}@family.invalid`;
  await world.database.asOwner(
    'update account set email = $2, sign_in_name = $3, mailbox = $4 where id = $1',
    [father.accountId, email, name, at(mailbox)],
  );
  const mother = await addContact(world.services, world.trust, { givenName: 'Beth', email: shared });
  await world.run(({ sql }) =>
    sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
      [world.trust.id, world.trust.sourceId, father.studentId, mother],
    ),
  );
  return { father, mother, shared, welcome: () => office.welcome(mother) };
}

it.each([
  ['the roster says so', 'shared', nobodys(), null],
  ['the roster says so in capitals', 'SHARED', nobodys(), null],
  ['he signs in with the address', nobodys(), 'shared', null],
  ['his sign-in name has its mail there', nobodys(), '', 'shared'],
])('gets no welcome of the mother where the father reads it: %s', async (_, roster, account, mailbox) => {
  const { father, welcome } = await parents(roster, account, mailbox);
  await blockContact(world, father.contactId, father.studentId);

  await expect(welcome()).rejects.toMatchObject({ cause: { code: 'no_safe_address' } });
});

it('gets it where he reads another one', async () => {
  const { father, welcome } = await parents(nobodys(), nobodys());
  await blockContact(world, father.contactId, father.studentId);

  expect(await welcome()).not.toBe('');
});

it('stays his where she was once registered with his account by mistake: he is written to, and she is not', async () => {
  const { father, mother, shared, welcome } = await parents('shared', 'shared');
  const { contactId, studentId, accountId } = father;
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contactId] });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at, ended_at)
       values (app_trust(), $1, $2, gatehouse_now(), gatehouse_now())`,
      [mother, accountId],
    ),
  );
  await blockContact(world, contactId, studentId);

  await expect(welcome()).rejects.toMatchObject({ cause: { code: 'no_safe_address' } });
  await world.as(null).accounts.requestReset({ email: shared });
  expect(
    await world.database.asOwner('select from password_reset where account_id = $1', [accountId]),
  ).toHaveLength(1);
});
