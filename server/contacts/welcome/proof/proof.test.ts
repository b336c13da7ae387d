import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../../../testing/at-once.ts';
import { addContact, addStudent } from '../../../testing/family.ts';
import { printOne } from '../../../testing/letters.ts';
import { familyPassword, welcomeOffice, type WelcomeOffice } from '../../../testing/welcome.ts';
import { createWorld } from '../../../testing/world.ts';
import type { WelcomeProof } from './rules.ts';

const world = createWorld();
const bornOn = '2016-03-07';
const refused = (code: string) => ({ cause: { code } });
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
  await ask('child_birth_date');
});

async function ask(welcomeProof: WelcomeProof): Promise<void> {
  const owner = world.as(await world.administrator('account_owner'));
  await owner.trust.changeSettings({ site: world.trust.id, welcomeProof });
}

/** A contact whose child at Riverside was born on that day. */
async function family(born: string = bornOn) {
  const contactId = await addContact(world.services, world.trust, { givenName: 'Priya', familyName: 'Shah' });
  const studentId = await addStudent(world.services, world.trust, { contacts: [contactId], bornOn: born });
  return { contactId, studentId, token: await office.welcome(contactId) };
}
const visitor = () => world.as(null);
const create = { create: { name: 'Priya Shah', password: familyPassword } };
const prove = (token: string, answer: string) => visitor().welcome.prove({ token, answer });

it('shows nothing of the family or of the record before the answer, nor lets anybody in', async () => {
  const { token } = await family();

  const shown = await visitor().invitations.landing({ token });

  const asks = { proof: 'child_birth_date', siteName: 'Riverside Primary', language: 'en', rests: false };
  expect(shown).toEqual({ state: 'asks', invitation: null, asks });
  for (const proof of [undefined, 'made-up', token])
    await expect(visitor().invitations.accept({ token, proof, how: create })).rejects.toMatchObject(
      refused('welcome_proof_asked'),
    );
});

it('lets in with the date of birth of one of the children, and shows them from then on in that browser alone', async () => {
  const { token, contactId } = await family();

  const { proof } = await prove(token, '2016-3-7');

  expect(await visitor().invitations.landing({ token, proof })).toMatchObject({
    state: 'open',
    invitation: { welcome: { children: ['Mia Shah'] } },
  });
  expect((await visitor().invitations.landing({ token })).state).toBe('asks');
  await visitor().invitations.accept({ token, proof, how: create });
  expect(await world.rows('select from registration where person_id = $1', [contactId])).toHaveLength(1);
});

it('asks, and says that it does not work any more, in the language of the mail', async () => {
  const { token, contactId } = await family();
  const speak = (sql: string) => world.run((uow) => uow.sql(sql, [contactId]));
  await speak(`update person set language = 'pl' where id = $1`);
  const landing = () => visitor().invitations.landing({ token });

  expect(await landing()).toMatchObject({ asks: { language: 'pl' } });
  await speak('update guardianship set gone_at = gatehouse_now() where contact_id = $1');
  expect(await landing()).toMatchObject({ state: 'cancelled', invitation: { language: 'pl' } });
});

it('takes no date of a child who is not theirs here: blocked, taken away, or at another school', async () => {
  const { contactId, studentId, token } = await family();
  const elsewhere = { contacts: [contactId], schools: [world.trust.hillside], bornOn: '2012-01-31' };
  await addStudent(world.services, world.trust, elsewhere);
  await addStudent(world.services, world.trust, { contacts: [contactId], bornOn: '2018-05-05' });
  await world.run(({ sql }) =>
    sql('update guardianship set access = false where student_id = $1', [studentId]),
  );

  expect(await atOnce(prove(token, '2012-01-31'), prove(token, bornOn))).toEqual([
    'welcome_proof_wrong',
    'welcome_proof_wrong',
  ]);
  await prove(token, '2018-05-05');
});

it('takes five wrong answers of any number at once, then rests until the office sends it again', async () => {
  const { contactId, token } = await family();

  const outcomes = await atOnce(...Array.from({ length: 20 }, () => prove(token, '2015-01-01')));

  expect(outcomes.filter((each) => each === 'welcome_proof_wrong')).toHaveLength(4);
  expect(outcomes.filter((each) => each === 'welcome_proof_rests')).toHaveLength(16);
  await expect(prove(token, bornOn)).rejects.toMatchObject(refused('welcome_proof_rests'));
  expect(await visitor().invitations.landing({ token })).toMatchObject({ asks: { rests: true } });
  const rests = async () =>
    (await office.api.contacts.get({ site: office.site, contactId })).standings[0]?.welcomeRests;
  expect(await rests()).toBe(true);

  await prove(await office.welcome(contactId), bornOn);
  expect(await rests()).toBe(false);
});

it('writes each wrong answer down without the answer, and begins to count anew after a right one', async () => {
  const { token, contactId } = await family();
  await atOnce(prove(token, '2015-01-01'), prove(token, '2015-01-02'));
  await prove(token, bornOn);

  const entries = await world.rows<{ action: string; outcome: string; details: object }>(
    `select action, outcome, details from audit_entry where subject_id = $1 and action like 'contact.welcome\\_%' order by id`,
    [contactId],
  );
  expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
    ['contact.welcome_proof_refused', 'refused'],
    ['contact.welcome_proof_refused', 'refused'],
    ['contact.welcome_proven', 'done'],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/2015|2016/);
  expect(await world.rows('select from link where proof_tries > 0')).toEqual([]);
});

it('says the same of every wrong answer, and counts none that cannot be a date', async () => {
  const { token } = await family();
  for (const typed of ['', '2016-02-30', '7-3-2016', 'Mia', '2016-13-01'])
    await expect(prove(token, typed)).rejects.toMatchObject(refused('welcome_proof_wrong'));
  expect(await world.rows('select from link where proof_tries > 0')).toEqual([]);

  await expect(prove(token, '2016-03-08')).rejects.toMatchObject({
    cause: { code: 'welcome_proof_wrong', detail: 'You can try 4 more times.' },
  });
});

it('is not sent where no date of birth is known, and counts them beforehand', async () => {
  const { contactId } = await office.family({ givenName: 'Omar', familyName: 'Nodate' });
  const { site } = office;
  const who = { contacts: [{ contactId, schoolId: site }] };

  expect(await office.api.welcome.preview({ site, who })).toMatchObject({
    welcomed: 0,
    left: [{ reason: 'birth_date_missing', count: 1, names: ['Omar Nodate'] }],
  });
  await expect(office.welcome(contactId)).rejects.toMatchObject(refused('birth_date_missing'));
  expect(await office.api.letters.preview({ site, who })).toMatchObject({ printed: 1 });
});

it('lets in by the code of a letter to that very contact, and by nobody else’s', async () => {
  await ask('letter_code');
  const [{ token, contactId }, other] = [await family(), await family()];
  const code = await printOne(office.api, contactId, office.site);
  const others = await printOne(office.api, other.contactId, office.site);

  await expect(prove(token, others)).rejects.toMatchObject(refused('welcome_proof_wrong'));
  await expect(prove(token, bornOn)).rejects.toMatchObject(refused('welcome_proof_wrong'));
  const { proof } = await prove(token, code.toLowerCase());

  await visitor().invitations.accept({ token, proof, how: create });
  await expect(visitor().letters.landing({ code })).rejects.toMatchObject(refused('letter_code_wrong'));
});

it('asks nothing of whoever comes by a letter alone, nor where the trust asks for nothing', async () => {
  const { contactId, token } = await family();
  const code = await printOne(office.api, contactId, office.site);
  expect(await visitor().letters.landing({ code })).toMatchObject({ givenName: 'Priya' });

  await ask('none');

  expect((await visitor().invitations.landing({ token })).state).toBe('open');
});

it('lets whoever got it by mistake decline without an answer', async () => {
  const { token } = await family();

  await visitor().invitations.decline({ token, reason: 'Not me' });

  await expect(prove(token, bornOn)).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('tells whoever holds a dead link no more than that it does not work', async () => {
  const { token, contactId } = await family();
  const answered = await family();
  await visitor().invitations.decline({ token: answered.token });
  await world.run(({ sql }) =>
    sql('update guardianship set gone_at = gatehouse_now() where contact_id = $1', [contactId]),
  );

  const [gone, declined] = await Promise.all(
    [token, answered.token].map((each) => visitor().invitations.landing({ token: each })),
  );

  expect(gone).toMatchObject({ state: 'cancelled', invitation: { address: null } });
  expect({ ...declined?.invitation, expiresAt: null }).toEqual({ ...gone?.invitation, expiresAt: null });
  expect(declined?.state).toBe('cancelled');
});
