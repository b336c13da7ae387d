import { expect, it } from 'vitest';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { standingOf } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const office = async (school: string | null = null) =>
  world.as(await world.administrator('full_edit', school)).contacts;
const refused = (code: string) => ({ cause: { code } });

it('ends the sign-in and every session at the next request, when the last child has left', async () => {
  const { riverside: schoolId } = world.trust;
  const parent = await addRegisteredParent(world);
  const [phone, laptop] = [await parent.signIn(), await parent.signIn()];
  await parent.childLeaves(schoolId);

  const done = await (
    await office(schoolId)
  ).revoke({ site: schoolId, schoolId, contactId: parent.contactId, note: 'Moved away' });

  expect(done).toMatchObject({ reason: 'no_student', signsIn: false, told: true });
  expect([await phone.whoIs(), await laptop.whoIs()]).toEqual([null, null]);
  await expect(parent.signIn()).rejects.toMatchObject(refused('wrong_password'));
  expect(await standingOf(world.services, world.trust, parent.contactId)).toEqual({
    [schoolId]: { status: 'revoked', reasons: ['no_student'] },
  });
  const [row] = await world.rows(
    `select revoke_reason, revoke_note, revoked_by_name from contact_standing where contact_id = $1`,
    [parent.contactId],
  );
  expect(row).toEqual({
    revoke_reason: 'no_student',
    revoke_note: 'Moved away',
    revoked_by_name: 'Dana Whitfield',
  });
  expect(await world.audited()).toEqual(expect.arrayContaining(['account.put_aside', 'contact.revoked']));
});

it('still says in the list when they last signed in', async () => {
  const { riverside: site } = world.trust;
  const parent = await addRegisteredParent(world);
  await parent.signIn();
  const signedIn = world.now.toISOString();
  world.pass({ hours: 2 });
  await parent.childLeaves(site);
  const api = await office(site);
  await api.revoke({ site, schoolId: site, contactId: parent.contactId });

  const { rows } = await api.list({ site, status: 'revoked' });
  expect(rows).toMatchObject([{ contactId: parent.contactId, lastSignInAt: signedIn }]);
});

it('tells the contact until when the office can give it back, and nothing of why or of anybody else', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world);
  await parent.childLeaves(schoolId);
  await (await office()).revoke({ site, schoolId, contactId: parent.contactId, note: 'Court case with Tom' });

  const [mail] = await world.rows<{ data: object }>('select to_address as to, template, data from mail');
  expect(mail).toEqual({
    to: parent.email,
    template: 'contact-revoked',
    data: {
      trustName: world.trust.name,
      schoolName: 'Riverside Primary',
      personName: 'Priya Shah',
      toAddress: parent.email,
      language: 'en',
      keptUntil: '20 December 2026',
    },
  });
});

it('tells them in the language that the school has of them, also when the account is closed with it', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world);
  await world.run(({ sql }) => sql(`update person set language = 'cy' where id = $1`, [parent.contactId]));
  await parent.childLeaves(schoolId);
  await (await office()).revoke({ site, schoolId, contactId: parent.contactId });

  const mails = await world.rows(`select template, data ->> 'language' as language from mail`);
  expect(mails).toEqual([{ template: 'contact-revoked', language: 'cy' }]);
});

it('is refused while they have a student here, and to a school for another school', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addRegisteredParent(world);
  const api = await office(hillside);

  await expect(
    (await office(riverside)).revoke({ site: riverside, schoolId: riverside, contactId: parent.contactId }),
  ).rejects.toMatchObject(refused('still_eligible'));
  for (const schoolId of [riverside, hillside])
    await expect(api.revoke({ site: hillside, schoolId, contactId: parent.contactId })).rejects.toMatchObject(
      refused('not_found'),
    );
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('leaves the other school of the trust, its sign-in and its standing alone', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addRegisteredParent(world, { schools: [riverside, hillside] });
  const phone = await parent.signIn();
  await parent.childLeaves(riverside);

  const done = await (
    await office(riverside)
  ).revoke({ site: riverside, schoolId: riverside, contactId: parent.contactId });

  expect(done).toMatchObject({ signsIn: true, keptUntil: null });
  expect(await phone.whoIs()).toBeNull();
  expect(await (await parent.signIn()).whoIs()).not.toBeNull();
  expect(await standingOf(world.services, world.trust, parent.contactId)).toMatchObject({
    [riverside]: { status: 'revoked' },
    [hillside]: { status: 'active' },
  });
  expect(await world.rows('select template from mail')).toEqual([{ template: 'contact-revoked-here' }]);
});

it('makes a welcome and a letter on their way void, and says no more to whoever never had access', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world);
  await world.run(async ({ sql }) => {
    await sql('update registration set ended_at = gatehouse_now() where person_id = $1', [parent.contactId]);
    await sql('update contact_standing set admitted_at = null where contact_id = $1', [parent.contactId]);
    await sql(
      `insert into welcome_letter (trust_id, contact_id, school_id, nonce, code_hash, printed_at, printed_by_name, expires_at)
       values ($1, $2::uuid, $3, '\\x00112233445566778899aabbccddeeff', decode(md5($2::uuid::text), 'hex'), gatehouse_now(), 'Dana', gatehouse_now() + interval '672 hours')`,
      [site, parent.contactId, schoolId],
    );
  });
  expect(await standingOf(world.services, world.trust, parent.contactId)).toMatchObject({
    [schoolId]: { status: 'never_logged_in' },
  });

  const done = await (await office()).revoke({ site, schoolId, contactId: parent.contactId });

  expect(done).toMatchObject({ reason: 'withdrawn', told: false });
  expect(await world.rows('select ended_at is not null as over from welcome_letter')).toEqual([
    { over: true },
  ]);
  expect(await world.rows('select from mail')).toEqual([]);
  await (await office()).restore({ site, schoolId, contactId: parent.contactId });
  expect(await standingOf(world.services, world.trust, parent.contactId)).toMatchObject({
    [schoolId]: { status: 'ready_to_provision' },
  });
});

it('is refused for somebody blocked, once it is done, and for oneself', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parent = await addRegisteredParent(world);
  await parent.childLeaves(schoolId);
  const dana = await world.administrator('account_admin');
  const { contactId } = parent;
  const own = world.as({ ...dana, accountId: parent.accountId }).contacts;
  await expect(own.revoke({ site, schoolId, contactId })).rejects.toMatchObject(refused('self_change'));
  const api = world.as(dana).contacts;
  await api.revoke({ site, schoolId, contactId });
  await expect(api.revoke({ site, schoolId, contactId })).rejects.toMatchObject(refused('already_decided'));
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       values ($1, $2, 'Court order', 'Dana', gatehouse_now())`,
      [site, contactId],
    ),
  );
  for (const deed of [api.revoke, api.restore])
    await expect(deed({ site, schoolId, contactId })).rejects.toMatchObject(refused('contact_blocked'));
});
