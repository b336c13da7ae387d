import { expect, it } from 'vitest';
import { beginMails } from '../../mail/begin-mails.ts';
import { claimMails } from '../../mail/claim-mails.ts';
import { blockContact } from '../../testing/parent.ts';
import { addRelative } from '../../testing/relative.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { addStudent } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** Two parents with one mailbox: the mother has no account yet. */
async function oneMailbox() {
  const office = await welcomeOffice(world);
  const father = await addRelative(world);
  const email = father.email.toUpperCase();
  const mother = await office.family({ givenName: 'Beth', email: email.toLowerCase() });
  const place = async (studentId: string | null = null) =>
    world
      .as(await world.administrator('account_admin'))
      .blocks.place({ site: world.trust.id, contactId: father.contactId, studentId, reason: 'Court order' });
  return { office, father, mother, place };
}

it('is never written to while one of the two is blocked: a letter goes to the other one', async () => {
  const { office, mother, place } = await oneMailbox();
  await place();

  await expect(office.welcome(mother.contactId)).rejects.toMatchObject(refused('no_safe_address'));
  const who = { contacts: [{ contactId: mother.contactId, schoolId: office.site }] };
  expect(await office.api.welcome.preview({ site: office.site, who })).toMatchObject({
    welcomed: 0,
    left: [{ reason: 'no_safe_address', count: 1 }],
  });

  const code = await printOne(office.api, mother.contactId, office.site);
  await takeUpLetter(world, code);
});

it('has no welcome lie in it that works any more once one of them is blocked', async () => {
  const { office, mother, place } = await oneMailbox();
  const token = await office.welcome(mother.contactId);

  expect((await place()).welcomes).toBe(1);

  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('invitation_cancelled'));
  const asked = world.as(null).invitations.askAgain({ token });
  await asked.catch(() => null);
  const open = await world.rows(`select from invitation where person_id = $1 and state = 'pending'`, [
    mother.contactId,
  ]);
  expect(open).toEqual([]);
});

it('is not reached by a welcome that was queued in the very moment of the block', async () => {
  const { office, father, mother } = await oneMailbox();
  await office.welcome(mother.contactId);
  await blockContact(world, father.contactId, null);

  const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));

  expect(letters.filter(({ toAddress }) => toAddress === father.email)).toEqual([]);
});

it.each([
  ['somebody kept from all children', () => null],
  ['somebody kept from every child they have there', (studentId: string) => studentId],
])('is not reached by a welcome to %s, blocked in the instant before it leaves', async (_, from) => {
  const office = await welcomeOffice(world);
  const { contactId, studentId } = await office.family();
  // At another school they are not blocked in the second case.
  const schools = [world.trust.hillside];
  await addStudent(world.services, world.trust, { schools, contacts: [contactId] });
  await office.welcome(contactId);
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 50 }));
  expect(letters.map(({ template }) => template)).toContain('welcome');
  const welcomes = letters.filter(({ template }) => template === 'welcome');
  await blockContact(world, contactId, from(studentId));

  expect((await world.run((uow) => beginMails(uow, welcomes))).size).toBe(0);
});

it('is written to when the block is about a child of another family', async () => {
  const { office, father, mother, place } = await oneMailbox();
  const studentId = await addStudent(world.services, world.trust, { contacts: [father.contactId] });
  await place(studentId);

  const token = await office.welcome(mother.contactId);
  const signInName = `beth.${crypto.randomUUID().slice(0, 8)}`;

  const browser = await takeUpWelcome(world, token, { signInName });
  expect(await browser.whoIs()).toMatchObject({ email: signInName });
});

it('is written to again once the block is lifted', async () => {
  const { office, father, mother, place } = await oneMailbox();
  await place();
  await world.run(({ sql }) =>
    sql('update contact_block set lifted_at = gatehouse_now() where contact_id = $1', [father.contactId]),
  );

  const token = await office.welcome(mother.contactId);

  // She is not told that somebody else has an account with that address.
  const { invitation } = await world.as(null).invitations.landing({ token });
  expect(invitation).toMatchObject({ hasAccount: false, welcome: { signsIn: false } });
});

it('is not written to while a new record waits that may be the blocked one’s, and reads it', async () => {
  const { office, mother } = await oneMailbox();
  const blocked = await addRelative(world);
  await blockContact(world, blocked.contactId, null);
  const [{ email } = { email: '' }] = await world.rows<{ email: string }>(
    'select email from person where id = $1',
    [mother.contactId],
  );
  const again = await addRelative(world, { email: email.replace('@', '@new.') });
  await world.run(async ({ sql }) => {
    await sql('update person set email = $2 where id = $1', [again.contactId, email]);
    await sql(
      `insert into block_likeness (trust_id, contact_id, block_id, score, grounds, found_at)
       select app_trust(), $1, id, 60, '["name","student"]', gatehouse_now() from contact_block where contact_id = $2`,
      [again.contactId, blocked.contactId],
    );
  });

  await expect(office.welcome(mother.contactId)).rejects.toMatchObject(refused('no_safe_address'));

  // Whoever was told apart from them keeps nobody's mail.
  await world.run(({ sql }) =>
    sql(`update block_likeness set decision = 'other', decided_at = gatehouse_now() where contact_id = $1`, [
      again.contactId,
    ]),
  );
  expect(await office.welcome(mother.contactId)).not.toBe('');
});

it('is one’s own: whoever is kept from one of their children is welcomed for the other', async () => {
  const office = await welcomeOffice(world);
  const { contactId, studentId } = await office.family();
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contactId] });
  await blockContact(world, contactId, studentId);

  const token = await office.welcome(contactId);

  expect(await world.as(null).invitations.landing({ token })).toMatchObject({
    state: 'open',
    invitation: { welcome: { children: ['Tom Shah'] } },
  });
});
