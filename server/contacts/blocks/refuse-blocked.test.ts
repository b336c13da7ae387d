import { expect, it } from 'vitest';
import { requestReset } from '../../accounts/request-reset.ts';
import { addContact, addStudent } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { addWelcome } from '../../testing/welcome-under-way.ts';
import { createWorld } from '../../testing/world.ts';
import { isBlocked, refuseBlocked } from './refuse-blocked.ts';

const world = createWorld();
const blockRow = (contactId: string, studentId: string | null = null) =>
  world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
       values ($1, $2, $3, 'Court order', 'Dana', gatehouse_now())`,
      [world.trust.id, contactId, studentId],
    ),
  );
const visitor = { headers: new Headers(), ip: null, requestId: 'test' };

it('shuts out whoever is blocked at the next request, and answers at the door as for any wrong password', async () => {
  const { contactId, signIn, email } = await addRelative(world);
  const browser = await signIn();
  await blockRow(contactId);

  expect(await browser.whoIs()).toBeNull();
  await expect(signIn()).rejects.toThrow('wrong_password');
  await requestReset(world.services, visitor, email);
  const mails = await world.database.asOwner('select from mail where to_address = $1', [email]);
  expect(mails).toEqual([]);
  await expect(world.run((uow) => refuseBlocked(uow, { contactId }))).rejects.toThrow('contact_blocked');
});

it('leaves the staff access of whoever works here, too', async () => {
  const { contactId, accountId, signIn } = await addRelative(world);
  const personId = await world.staff();
  await world.run(({ sql, now }) =>
    sql('insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, $4)', [
      world.trust.id,
      personId,
      accountId,
      now,
    ]),
  );
  await blockRow(contactId);

  expect(await (await signIn()).whoIs()).toMatchObject({ accountId });
  expect(await world.run((uow) => isBlocked(uow, { contactId }))).toBe(true);
});

it('asks of each school by itself while only some children are kept from them', async () => {
  const { riverside, hillside } = world.trust;
  const { contactId, studentId, signIn } = await addRelative(world);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  await blockRow(contactId, studentId);

  const at = (schoolId: string | null) => world.run((uow) => isBlocked(uow, { contactId, schoolId }));
  expect([await at(riverside), await at(hillside), await at(null)]).toEqual([true, false, false]);
  expect(await (await signIn()).whoIs()).not.toBeNull();
});

it('is the human being that is blocked, whichever of their records is asked for', async () => {
  const { contactId, accountId } = await addRelative(world);
  const other = await addRelative(world);
  await world.run(async ({ sql }) => {
    await sql('update registration set ended_at = gatehouse_now() where person_id = $1', [other.contactId]);
    await sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())',
      [world.trust.id, other.contactId, accountId],
    );
  });
  await blockRow(contactId);

  expect(await world.run((uow) => isBlocked(uow, { contactId: other.contactId }))).toBe(true);
});

const letter = (table: string, columns: string, values: string) =>
  `insert into ${table} (trust_id, contact_id, school_id, code_hash, printed_at, expires_at, ${columns})
   values ($1, $2::uuid, $3, sha256($2::uuid::text::bytea), now(), now() + interval '672 hours', ${values}) returning id`;
const welcomeLetter = letter('welcome_letter', 'nonce, printed_by_name', `uuid_send($2::uuid), 'Dana'`);
const passwordLetter = letter('password_letter', 'account_id, by_trust', '$4, false');

it('is kept by the rows themselves where somebody forgets to ask', async () => {
  const { id, riverside, hillside } = world.trust;
  const { contactId, accountId } = await addRelative(world);
  const newcomer = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  const { invitationId } = await addWelcome(world, contactId, riverside);
  const before = await world.run(async ({ sql }) => {
    await sql(
      `update contact_standing set revoked_at = now(), revoke_reason = 'no_student' where contact_id = $1 and school_id = $2`,
      [contactId, riverside],
    );
    return [
      ...(await sql<{ id: string }>(welcomeLetter, [id, contactId, riverside])),
      ...(await sql<{ id: string }>(passwordLetter, [id, contactId, riverside, accountId])),
    ].map((row) => row.id);
  });
  await blockRow(contactId);
  const forgetful = [
    [
      `insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())`,
      [id, contactId, accountId],
    ],
    // Their account takes no other record along.
    [
      `insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, now())`,
      [id, newcomer, accountId],
    ],
    [welcomeLetter, [id, contactId, hillside]],
    [passwordLetter, [id, contactId, hillside, accountId]],
    [`update welcome_letter set used_at = now() where id = $1`, before.slice(0, 1)],
    [`update password_letter set used_at = now() where id = $1`, before.slice(1)],
    [`update invitation set version = version + 1 where id = $1`, [invitationId]],
    [`update invitation set state = 'accepted' where id = $1`, [invitationId]],
    [
      `update contact_standing set revoked_at = null, revoke_reason = null where contact_id = $1`,
      [contactId],
    ],
    [
      `update contact_standing set admitted_at = now() where contact_id = $1 and school_id = $2`,
      [contactId, hillside],
    ],
  ] as const;

  for (const [text, values] of forgetful)
    await expect(world.run(({ sql }) => sql(text, values))).rejects.toThrow('link_unknown');
});
