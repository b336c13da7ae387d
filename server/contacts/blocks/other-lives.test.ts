import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../testing/family.ts';
import { addRelative, type Relative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';

/** A parent who is something else besides, and was blocked a moment ago. */
async function blocked(besides: (parent: Relative) => Promise<unknown>): Promise<Relative> {
  const parent = await addRelative(world);
  await besides(parent);
  const lead = world.as(await world.administrator('account_admin'));
  await lead.blocks.place({ site: world.trust.id, contactId: parent.contactId, studentId: null, reason });
  return parent;
}

const appoint = (ended: string) => (parent: Relative) =>
  world.run(({ sql }) =>
    sql(
      `insert into administrator (trust_id, account_id, role, all_sites, ended_at) values (app_trust(), $1, 'observer', true, ${ended})`,
      [parent.accountId],
    ),
  );
const employed = (ended: string) => async (parent: Relative) => {
  const personId = await world.staff();
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at, ended_at)
       values (app_trust(), $1, $2, gatehouse_now(), ${ended})`,
      [personId, parent.accountId],
    ),
  );
};
async function inAnotherTrust({ accountId, email }: Relative): Promise<void> {
  const trust = await world.anotherTrust();
  const contactId = await addContact(world.services, trust, { email });
  await addStudent(world.services, trust, { contacts: [contactId] });
  await world.database.asOwner(
    `insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())`,
    [trust.id, contactId, accountId],
  );
}

it.each([
  ['an administrator', appoint('null')],
  ['a member of staff', employed('null')],
  ['somebody’s parent in another trust', inAnotherTrust],
])('leaves the sign-in to a parent who is also %s', async (_, besides) => {
  const parent = await blocked(besides);

  await expect(parent.signIn()).resolves.toBeDefined();
});

it.each([
  ['nothing else', async () => {}],
  ['an administrator no longer', appoint('gatehouse_now()')],
  ['a member of staff no longer', employed('gatehouse_now()')],
])('leaves none to a parent who is %s', async (_, besides) => {
  const parent = await blocked(besides);

  await expect(parent.signIn()).rejects.toThrow();
});
