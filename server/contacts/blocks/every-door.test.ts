import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { entraClaims, startProvider, tenant } from '../../../e2e/fake-provider.ts';
import { resetToken } from '../../accounts/reset-token.ts';
import { allowTenants, goThere, knownTo } from '../../testing/at-provider.ts';
import { addStudent } from '../../testing/family.ts';
import { printOne, takeUpLetter } from '../../testing/letters.ts';
import { createPasskeyDevice } from '../../testing/passkey-device.ts';
import { makePasskey, signInByPasskey } from '../../testing/passkey.ts';
import { addRelative } from '../../testing/relative.ts';
import { takeUpWelcome, welcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';
let entra: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  entra = await startProvider();
  world.decide(knownTo('microsoft', entra));
});
afterAll(() => entra.stop());

const block = async (contactId: string) =>
  world
    .as(await world.administrator('account_admin'))
    .blocks.place({ site: world.trust.id, contactId, studentId: null, reason });
const refused = (code: string) => ({ cause: { code } });
const kept = (contactId: string) =>
  world.database.asOwner<object>(
    `select (select count(*)::int from registration where person_id = $1 and ended_at is null) as accounts,
       (select count(*)::int from contact_standing where contact_id = $1 and admitted_at is not null) as schools`,
    [contactId],
  );
const nothing = [{ accounts: 0, schools: 0 }];

it('opens nothing with a letter that was printed before, and answers as for any wrong code', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family();
  const { contactId: other } = await office.family();
  const code = await printOne(office.api, contactId, office.site);
  const theirs = await printOne(office.api, other, office.site);
  expect((await block(contactId)).letters).toBe(1);

  await expect(world.as(null).letters.landing({ code })).rejects.toMatchObject(refused('letter_code_wrong'));
  await expect(takeUpLetter(world, code)).rejects.toMatchObject(refused('letter_code_wrong'));
  await expect(printOne(office.api, contactId, office.site)).rejects.toMatchObject(
    refused('contact_blocked'),
  );
  expect(await kept(contactId)).toEqual(nothing);
  await takeUpLetter(world, theirs);
});

it('leaves the letter of a school where only one child is kept from them elsewhere', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family();
  const { hillside } = world.trust;
  const studentId = await addStudent(world.services, world.trust, {
    schools: [hillside],
    contacts: [contactId],
  });
  const code = await printOne(office.api, contactId, office.site);
  const lead = world.as(await world.administrator('account_admin'));
  const placed = await lead.blocks.place({ site: world.trust.id, contactId, studentId, reason });

  expect(placed.letters).toBe(0);
  await takeUpLetter(world, code);
});

it('opens nothing with a welcome that was mailed before', async () => {
  const office = await welcomeOffice(world);
  const { contactId } = await office.family();
  const token = await office.welcome(contactId);
  await block(contactId);

  await expect(takeUpWelcome(world, token)).rejects.toMatchObject(refused('invitation_cancelled'));
  await expect(office.welcome(contactId)).rejects.toMatchObject(refused('contact_blocked'));
  expect(await kept(contactId)).toEqual(nothing);
});

it('sets no password by a link that was mailed before, and does not say whose it was', async () => {
  const { email, accountId, contactId } = await addRelative(world);
  const visitor = world.as(null);
  await visitor.accounts.requestReset({ email });
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where account_id = $1',
    [accountId],
  );
  const token = reset ? resetToken(world.services.settings.linkKey, reset) : '';
  expect(await visitor.accounts.resetLanding({ token })).toEqual({ state: 'open', email, language: 'en' });
  await block(contactId);

  expect(await visitor.accounts.resetLanding({ token })).toEqual(
    await visitor.accounts.resetLanding({ token: 'A'.repeat(43) }),
  );
  await expect(
    visitor.accounts.resetPassword({ token, password: 'harbour lantern walnut' }),
  ).rejects.toMatchObject(refused('link_unknown'));
});

it('answers a passkey and a Microsoft account as it answers those that nobody has', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await allowTenants(world, [tenant]);
  const parent = await addRelative(world);
  const browser = await parent.signIn();
  const device = createPasskeyDevice();
  await makePasskey(browser, device);
  const claims = entraClaims(`mei.${crypto.randomUUID()}@northgate.example`);
  const again = await parent.signIn().catch(() => null);
  await goThere(browser, entra, { claims, connect: true });
  await block(parent.contactId);

  expect(await browser.whoIs()).toBeNull();
  expect((await again?.whoIs()) ?? null).toBeNull();
  await expect(signInByPasskey(world.browser(), device)).rejects.toMatchObject(refused('passkey_refused'));
  const stranger = entraClaims(`nobody.${crypto.randomUUID()}@northgate.example`);
  const answerTo = (whose: typeof claims) =>
    goThere(world.browser(), entra, { claims: whose }).then(JSON.stringify, ({ cause }) => cause.code);
  expect(await answerTo(claims)).toBe(await answerTo(stranger));
});
