import { beforeEach, expect, it } from 'vitest';
import { claimMails } from '../../mail/claim-mails.ts';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { blockContact } from '../../testing/parent.ts';
import { takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const refused = (code: string) => ({ cause: { code } });
const here = () => world.trust.riverside;
const status = async (contactId: string, school = here()) =>
  (await standingOf(world.services, world.trust, contactId))[school]?.status;
const send = (contactId: string, schoolId = here(), site = office.site) =>
  office.api.welcome.send({ site, contactId, schoolId });
const landing = (token: string) => world.as(null).invitations.landing({ token });
const mails = () =>
  world.rows<{ template: string; to: string; data: object }>(
    `select template, to_address as "to", data from mail order by created_at, id`,
  );

it('sends a link for 168 hours to the address of the roster', async () => {
  const { contactId } = await office.family({ email: 'priya@family.example' });

  expect(await send(contactId)).toMatchObject({
    outcome: 'welcomed',
    expiresAt: new Date(world.now.getTime() + 168 * 3_600_000).toISOString(),
  });

  expect(await mails()).toEqual([{ template: 'welcome', to: 'priya@family.example', data: {} }]);
  expect(await status(contactId)).toBe('never_logged_in');
  expect(await world.audited()).toContain('contact.welcomed');
});

it('sends it again with a new link; the older one is dead', async () => {
  const { contactId } = await office.family();
  const older = await office.welcome(contactId);
  world.pass({ hours: 200 });

  const newer = await office.welcome(contactId);

  expect(await landing(older)).toMatchObject({ state: 'replaced' });
  expect(await landing(newer)).toMatchObject({ state: 'open', invitation: { kind: 'contact' } });
  expect(await world.rows('select from invitation where person_id = $1', [contactId])).toHaveLength(1);
});

it('shows one person, the school, and their own children there; nothing of any other adult', async () => {
  const { services, trust } = world;
  const [mother, father] = [
    await addContact(services, trust, { givenName: 'Priya', email: 'shah@family.example' }),
    await addContact(services, trust, { givenName: 'Arjun', email: 'shah@family.example' }),
  ];
  await addStudent(services, trust, { givenName: 'Mia', contacts: [mother, father] });
  await addStudent(services, trust, { givenName: 'Zoe', contacts: [father] });
  await addStudent(services, trust, { givenName: 'Tom', schools: [trust.hillside], contacts: [mother] });
  await office.welcome(father);

  const shown = await landing(await office.welcome(mother));

  expect(shown).toMatchObject({
    state: 'open',
    invitation: { welcome: { children: ['Mia Shah'], signsIn: false, signInName: null } },
  });
  expect(JSON.stringify(shown)).not.toMatch(/Arjun|Zoe|Tom/);
});

it('names no child who was taken away from them or whom they are kept from: not on the page, in the mail or in a letter', async () => {
  const { services, trust } = world;
  const { contactId } = await office.family();
  const contacts = [contactId];
  const taken = await addStudent(services, trust, { givenName: 'Tom', contacts });
  const kept = await addStudent(services, trust, { givenName: 'Zoe', contacts });
  const { site } = office;
  await office.api.contacts.setChildAccess({ site, contactId, studentId: taken, access: false });
  await blockContact(world, contactId, kept);

  const shown = await landing(await office.welcome(contactId));
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));
  const who = { contacts: [{ contactId, schoolId: here() }] };
  const printed = await office.api.letters.print({ site, who });

  expect(shown).toMatchObject({ invitation: { welcome: { children: ['Mia Shah'] } } });
  expect(letters).toMatchObject([{ words: { childrenLines: 'Mia Shah' } }]);
  expect(printed.letters).toMatchObject([{ children: ['Mia Shah'] }]);
});

it.each([
  [
    'without a child here',
    'not_eligible',
    'update enrolment set gone_at = gatehouse_now() where student_id = $2',
  ],
  [
    'of a kind without the portal flag',
    'not_eligible',
    `update person set contact_type = 'relative' where id = $1`,
  ],
  ['without an address', 'no_safe_address', 'update person set email = null where id = $1'],
])('does not welcome somebody %s', async (_, code, change) => {
  const { contactId, studentId } = await office.family();
  await world.run(({ sql }) =>
    sql(change.includes('$2') ? change.replace('$2', '$1') : change, [
      change.includes('$2') ? studentId : contactId,
    ]),
  );

  await expect(send(contactId)).rejects.toMatchObject(refused(code));

  expect(await mails()).toEqual([]);
});

it('does not welcome whoever is blocked, or has access already', async () => {
  const { contactId: blocked } = await office.family();
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values (app_trust(), $1, 'court', 'test', gatehouse_now())`,
      [blocked],
    ),
  );
  const { contactId: active } = await office.family();
  await admitContact(world.services, world.trust, active);

  await expect(send(blocked)).rejects.toMatchObject(refused('contact_blocked'));
  await expect(send(active)).rejects.toMatchObject(refused('already_active'));
});

it('knows nobody of another school', async () => {
  const { hillside } = world.trust;
  const contact = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contact] });

  await expect(send(contact, hillside)).rejects.toMatchObject(refused('not_found'));
  await expect(send(contact)).rejects.toMatchObject(refused('not_found'));
});

it('adds the child of whoever signs in already because of another school, and tells them: no link', async () => {
  const { hillside } = world.trust;
  const { contactId } = await office.family({ email: 'priya@family.example' });
  await takeUpWelcome(world, await office.welcome(contactId));
  await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    schools: [hillside],
    contacts: [contactId],
  });
  const elsewhere = world.as(await world.administrator('full_edit', hillside));

  const sent = await elsewhere.welcome.send({ site: hillside, contactId, schoolId: hillside });

  expect(sent).toMatchObject({ outcome: 'child_added', invitationId: null });
  expect(await status(contactId, hillside)).toBe('active');
  expect((await mails()).at(-1)).toMatchObject({
    template: 'child-added',
    to: 'priya@family.example',
    data: { childrenLines: 'Tom Shah' },
  });
});

it('welcomes anew whoever was revoked and has a child here again, and only then', async () => {
  const { contactId, studentId } = await office.family();
  const revoke = `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`;
  await world.run(({ sql }) => sql(revoke, [contactId]));
  await world.run(({ sql }) =>
    sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
  );
  await expect(send(contactId)).rejects.toMatchObject(refused('not_eligible'));
  await world.run(({ sql }) => sql('update enrolment set gone_at = null where student_id = $1', [studentId]));

  await send(contactId);

  expect(await status(contactId)).toBe('never_logged_in');
});
