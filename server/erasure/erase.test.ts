import { expect, it } from 'vitest';
import { openNames, type Sealed } from '../audit/open-names.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { addAdministratorOf } from '../testing/administrators.ts';
import { addLeaver, leave } from '../testing/leaver.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { reading } from '../unit-of-work.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const name = 'Mei Herrera';

const eraser = async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;
  return {
    owner,
    person: (id: string, typed = name) =>
      owner.people.erase({ site, subject: { kind: 'person', id }, name: typed }),
    account: (id: string, typed = name) =>
      owner.people.erase({ site, subject: { kind: 'account', id }, name: typed }),
  };
};

/** Every table in which some row still says one of these texts. */
async function whereStill(...texts: string[]): Promise<string[]> {
  const tables = await world.database.asOwner<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const found: string[] = [];
  for (const { name: table } of tables) {
    const rows = await world.database.asOwner(
      `select from "${table}" t where exists (select from unnest($1::text[]) known where position(lower(known) in lower(t::text)) > 0) limit 1`,
      [texts],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

/** A mail to somebody else that says their name, and that was sent. */
const tellAnother = () =>
  world.run(async (uow) => {
    const to = { name: 'Dana Whitfield', address: 'dana@northgate.example' };
    await queueMails(uow, [{ template: 'owner-recovered', to, data: { ownerName: name } }]);
    await uow.sql(`update mail set state = 'sent', ended_at = gatehouse_now() where to_address = $1`, [
      to.address,
    ]);
  });

it('leaves no name and no address of theirs in any table, and keeps every entry of the log', async () => {
  const { personId, accountId, email } = await addLeaver(world);
  const { person } = await eraser();
  const count = async () =>
    Number((await world.database.asOwner<{ n: string }>('select count(*) as n from audit_entry'))[0]?.n);
  await tellAnother();
  expect(await whereStill(email)).toEqual(expect.arrayContaining(['account', 'mail', 'person']));
  const left = () => world.database.asOwner('select from device where account_id = $1', [accountId]);
  expect(await left()).not.toEqual([]);
  const before = await count();

  expect(await person(personId, ' mei  herrera')).toEqual({ name, accounts: 1 });

  expect(await whereStill(email, name)).toEqual([]);
  expect(await left()).toEqual([]);
  expect(await count()).toBe(before + 1);
  const entries = await world.rows<Sealed>(
    `select sealed from audit_entry where action = 'test.done' and subject_id = $1`,
    [personId],
  );
  const opened = await reading(world.services, systemActor('test', world.trust.id), (read) =>
    openNames(read, entries),
  );
  expect(opened).toEqual([{ [personId]: null, [accountId]: null }]);
  expect((await world.audited()).at(-1)).toBe('person.erased');
});

it('lets them in no more, and their passport tells what happened without who they were', async () => {
  const { personId, signIn } = await addLeaver(world);
  const { owner, person } = await eraser();
  await person(personId);

  await expect(signIn()).rejects.toMatchObject(refused('wrong_password'));
  const passport = await owner.passport.get({ site: world.trust.id, personId });
  expect(passport.person).toMatchObject({
    name: 'Erased person',
    rosterEmail: null,
    loginEmail: null,
    erasedAt: world.now.toISOString(),
  });
  expect(passport.access).toHaveLength(1);
  expect(passport.signIns.map(({ address }) => address)).toEqual([null]);
});

it('refuses while the roster has them, while they hold access, by another name, and twice', async () => {
  const { personId, give, owner: admin } = await addTeacher(world);
  const { person } = await eraser();

  await expect(person(personId)).rejects.toMatchObject(refused('still_in_roster'));
  await give(world.trust.id, 'Insights', 'Full Edit');
  await leave(world, personId);
  await expect(person(personId)).rejects.toMatchObject(refused('still_has_access'));
  await admin.access.revoke({ site: world.trust.id, personId });
  await expect(person(personId, 'Somebody Else')).rejects.toMatchObject(refused('name_wrong'));
  await person(personId);
  await expect(person(personId, 'Erased person')).rejects.toMatchObject(refused('erased'));
});

it('wants whoever asks to be an owner who proved a moment ago who they are', async () => {
  const { personId } = await addLeaver(world);
  const input = { site: world.trust.id, subject: { kind: 'person', id: personId }, name } as const;
  const admin = world.as(await world.administrator('account_admin'));
  const unproven = world.as({ ...(await world.administrator('account_owner')), isProven: false });

  await expect(admin.people.erase(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(unproven.people.erase(input)).rejects.toMatchObject(refused('prove_again'));
});

it('takes an open invitation back, and never writes to the address again', async () => {
  const { owner } = await eraser();
  const site = world.trust.id;
  const personId = await world.staff({ givenName: 'Mei', familyName: 'Herrera', email: 'mei@gone.example' });
  const { invitationId } = await owner.invitations.send({
    site,
    personId,
    offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
  });
  await leave(world, personId);
  await owner.people.erase({ site, subject: { kind: 'person', id: personId }, name });

  expect(await world.rows('select state, email, name from invitation')).toEqual([
    { state: 'cancelled', email: expect.stringMatching(/@erased\.invalid$/), name: 'Erased person' },
  ]);
  expect(await world.rows('select state, to_address, data from mail where trust_id = app_trust()')).toEqual([
    { state: 'abandoned', to_address: 'erased@erased.invalid', data: {} },
  ]);
  expect(await whereStill('mei@gone.example')).toEqual([]);
  const destroyed = await world.database.asOwner<{ id: string }>(
    'select subject_id as id from subject_key where destroyed_at is not null and subject_id = any ($1)',
    [[personId, invitationId]],
  );
  expect(destroyed).toHaveLength(2);
});

it('leaves an account alone that another trust knows, and the name that it has there', async () => {
  const { personId, accountId, email } = await addLeaver(world);
  const here = world.trust;
  const { person } = await eraser();
  await world.startAfresh();
  await world.run(async ({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, $3)`,
      [await world.staff(), accountId, world.now],
    ),
  );

  expect(await person(personId)).toEqual({ name, accounts: 0 });

  expect(await whereStill(email)).toEqual(expect.arrayContaining(['account']));
  const [theirs] = await world.database.asOwner('select family_name, trust_id from person where id = $1', [
    personId,
  ]);
  expect(theirs).toEqual({ family_name: 'person', trust_id: here.id });
});

it('erases the account of a former administrator whom no roster has, and refuses the last owner', async () => {
  const { owner, account } = await eraser();
  const gone = await addAdministratorOf(world, 'observer');
  const typed = gone.person.name;

  await expect(account(gone.person.accountId, typed)).rejects.toMatchObject(refused('still_has_access'));
  await owner.administrators.revoke({ site: world.trust.id, administratorId: gone.administratorId });
  expect(await account(gone.person.accountId, typed)).toEqual({ name: typed, accounts: 1 });
  expect(await whereStill(gone.person.email)).toEqual([]);
});
