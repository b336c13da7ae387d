import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { standingOf } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { familyPassword, takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';
import { letterLanding } from './letter-landing.ts';

const world = createWorld();
let office: WelcomeOffice;
beforeEach(async () => {
  office = await welcomeOffice(world);
});

const refused = (code: string) => ({ cause: { code } });
const status = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[office.site]?.status;
const landing = (code: string) => world.as(null).letters.landing({ code });
const letterFor = async (relative = {}) => {
  const { contactId } = await office.family({ email: null, ...relative });
  return { contactId, code: await printOne(office.api, contactId, office.site) };
};

it('tells whoever has the code the school and their own first name, in their language, however it is typed', async () => {
  const { code } = await letterFor({ givenName: 'Łukasz', familyName: 'Kowalski', language: 'pl' });

  const shown = await landing(` ${code.toLowerCase().replaceAll('-', ' ')} `);

  expect(shown).toMatchObject({ givenName: 'Łukasz', signsIn: false, signInName: 'lukasz.kowalski' });
  expect(shown.language).toBe('pl');
});

it('makes an account with a sign-in name, signs in, and lets in at the school, once', async () => {
  const { contactId, code } = await letterFor({ familyName: 'Shah' });

  const browser = await takeUpLetter(world, code, 'priya.letters');

  expect((await browser.whoIs())?.name).toBe('Priya Shah');
  expect(await status(contactId)).toBe('active');
  await expect(takeUpLetter(world, code)).rejects.toMatchObject(refused('letter_code_wrong'));
  const again = world.browser();
  await (await again.api()).accounts.signIn({ email: 'Priya.Letters', password: familyPassword });
  expect((await again.whoIs())?.name).toBe('Priya Shah');
});

it('lets one of many in who come with one code at once', async () => {
  const { code } = await letterFor();

  const tried = await Promise.allSettled([1, 2, 3].map(() => takeUpLetter(world, code)));

  expect(tried.filter(({ status: end }) => end === 'fulfilled')).toHaveLength(1);
});

it('keeps the letter when the password or the name is refused', async () => {
  const { contactId, code } = await letterFor();
  const accept = (signInName: string, password: string) =>
    world.as(null).letters.accept({ code, how: { create: { signInName, password } } });

  await expect(accept('priya.kept', 'short')).rejects.toMatchObject(refused('password_weak'));
  await expect(accept('x', familyPassword)).rejects.toMatchObject(refused('name_wrong'));
  await takeUpLetter(world, code, 'priya.kept');

  expect(await status(contactId)).toBe('active');
});

it('never makes one of two parents by the letter of the other', async () => {
  const { contactId } = await office.family({ email: `${crypto.randomUUID()}@family.example` });
  const mother = await takeUpWelcome(world, await office.welcome(contactId));
  const { contactId: father, code } = await letterFor({ givenName: 'Arjun' });

  const used = (await mother.api()).letters.accept({ code, how: { signedIn: true } });

  await expect(used).rejects.toMatchObject(refused('mailbox_shared'));
  expect(await status(father)).toBe('never_logged_in');
});

it('is not for whoever printed it, and asks for somebody who is signed in', async () => {
  const { code } = await letterFor();
  const how = { signedIn: true } as const;

  await expect(office.api.letters.accept({ code, how })).rejects.toMatchObject(refused('self_change'));
  await expect(world.as(null).letters.accept({ code, how })).rejects.toMatchObject(refused('not_registered'));
});

it.each([
  [
    'blocked',
    `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values (app_trust(), $1, 'court', 'test', gatehouse_now())`,
  ],
  [
    'revoked',
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`,
  ],
  ['without a child here', 'update guardianship set gone_at = gatehouse_now() where contact_id = $1'],
])('says the same to whoever is %s since as to a wrong code', async (_, change) => {
  const { contactId, code } = await letterFor();
  await world.run(({ sql }) => sql(change, [contactId]));
  const wrong = (await landing('ABCD-EFGH-JKMN').catch((error: { cause: unknown }) => error.cause)) ?? null;

  expect(wrong).toMatchObject({ code: 'letter_code_wrong', detail: undefined });
  await expect(landing(code)).rejects.toMatchObject({ cause: wrong });
  await expect(takeUpLetter(world, code)).rejects.toMatchObject({ cause: wrong });
});

it('ends after 28 days, and reads nothing that is no code', async () => {
  const { code } = await letterFor();
  for (const typed of ['', 'ABCD', `${code}2`, code.replace(/^./, '0')])
    await expect(landing(typed)).rejects.toMatchObject(refused('letter_code_wrong'));
  world.pass({ hours: 672 });

  await expect(landing(code)).rejects.toMatchObject(refused('letter_code_wrong'));
});

it('looks at a hundred wrong codes of a network, then at none for a while', async () => {
  const { code } = await letterFor();
  // A network of its own: what was typed in before this, also later by the clock of another test, counts elsewhere.
  const from = {
    headers: new Headers(),
    ip: `2001:db8:${crypto.randomUUID().slice(0, 4)}::1`,
    requestId: 'test',
  };
  const type = (typed: string) => letterLanding(world.services, from, typed);

  const outcomes = await atOnce(...Array.from({ length: 105 }, () => type('ABCD-EFGH-JKMN')));

  expect(outcomes.filter((each) => each === 'letter_code_wrong')).toHaveLength(100);
  expect(outcomes.filter((each) => each === 'throttled')).toHaveLength(5);
  await expect(type(code)).rejects.toMatchObject({ code: 'throttled' });
  world.pass({ hours: 1 });
  await type(code);
});
