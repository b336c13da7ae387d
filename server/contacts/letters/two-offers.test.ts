import { expect, it } from 'vitest';
import { addStudent, standingOf } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { addRelative } from '../../testing/relative.ts';
import { takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { writtenSince } from '../../testing/written-since.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

it('makes the letter void when the welcome by mail is taken up, and the welcome when the letter is', async () => {
  const office = await welcomeOffice(world);
  const [one, other] = [await office.family(), await office.family()];
  const offers = async (contactId: string) => ({
    token: await office.welcome(contactId),
    code: await printOne(office.api, contactId, office.site),
  });
  const [first, second] = [await offers(one.contactId), await offers(other.contactId)];

  await takeUpWelcome(world, first.token);
  const written = await writtenSince(world, () => takeUpLetter(world, second.code));

  expect(written.map(({ action }) => action)).toEqual(expect.arrayContaining(['contact.letter_used']));

  await expect(takeUpLetter(world, first.code)).rejects.toMatchObject(refused('letter_code_wrong'));
  await expect(takeUpWelcome(world, second.token)).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('gives back nothing by being printed: whoever was revoked is let in when they use it', async () => {
  const office = await welcomeOffice(world);
  const { riverside, hillside } = world.trust;
  const { contactId, studentId } = await addRelative(world);
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  await world.run(async ({ sql }) => {
    await sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [contactId]);
    await sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]);
  });
  await office.api.contacts.revoke({ site: riverside, contactId, schoolId: riverside });
  await addStudent(world.services, world.trust, { contacts: [contactId] });
  const status = async () => (await standingOf(world.services, world.trust, contactId))[riverside]?.status;

  await printOne(office.api, contactId, riverside);

  expect(await status()).toBe('never_logged_in');
});
