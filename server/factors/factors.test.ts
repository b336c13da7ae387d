import { expect, it } from 'vitest';
import { giveAdministration } from '../administrators/give-administration.ts';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { addMember } from '../testing/member.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld, type Browser } from '../testing/world.ts';
import { secretFromWords } from '../testing/secret-from-words.ts';
import { codeAt } from './totp-code.ts';

const world = createWorld();
const refuses = (code: string) => ({ message: new RegExp(code) });
const mailsTo = async (email: string) =>
  (
    await world.database.asOwner<{ template: string }>(
      'select template from mail where to_address = $1 order by created_at, id',
      [email],
    )
  ).map(({ template }) => template);

/** Sets an app up as the page does; the secret, and the backup codes. */
async function setUp(browser: Browser) {
  const { factors } = await browser.api();
  await factors.beginTotp();
  const secret = secretFromWords((await factors.totpSetUp())?.secret ?? '');
  const { backupCodes } = await factors.confirmTotp({ code: codeAt(secret, world.now) });
  return { secret, backupCodes };
}

it('sets an app up by its first code: other devices are signed out, and a mail tells of it', async () => {
  const member = await addMember(world);
  const [here, there] = [await member.signIn(), await member.signIn()];
  const { factors } = await here.api();
  await factors.beginTotp();
  expect(await (await there.api()).factors.totpSetUp()).toBeNull();
  await expect(factors.confirmTotp({ code: '000000' })).rejects.toMatchObject(refuses('factor_wrong'));
  expect((await factors.mine()).methods).toEqual([]);

  const { backupCodes } = await setUp(here);

  expect(new Set(backupCodes).size).toBe(10);
  expect(await here.whoIs()).toMatchObject({ factor: 'proven' });
  expect(await there.whoIs()).toBeNull();
  expect(await mailsTo(member.email)).toContain('factor-changed');
});

it('lets each backup code in once, and new ones make the old ones void', async () => {
  const member = await addMember(world);
  const here = await member.signIn();
  const { backupCodes } = await setUp(here);
  const [first = '', second = ''] = backupCodes;
  const enterBy = async (code: string) =>
    (await (await atSecondStep(world, member)).api()).accounts.answerFactor({ code });

  expect(await enterBy(first)).toMatchObject({ kind: 'in' });
  await expect(enterBy(first)).rejects.toMatchObject(refuses('factor_wrong'));
  await (await here.api()).factors.newBackupCodes({});
  await expect(enterBy(second)).rejects.toMatchObject(refuses('factor_wrong'));
});

it('gives whoever is required a second step, and has none, nothing to administer at any door', async () => {
  const member = await addMember(world);
  const { accountId } = member;
  await world.run(async (uow) => {
    const sites = { allSites: true, schoolIds: [], groupIds: [] };
    giveAdministration(uow, { trustId: world.trust.id, accountId, role: 'account_admin', sites });
  });
  const browser = world.browser();
  const { email, password } = member;
  expect(await (await browser.api()).accounts.signIn({ email, password })).toMatchObject({
    kind: 'in',
    needsFactor: true,
  });
  expect(await browser.whoIs()).toMatchObject({ factor: 'missing', administrations: [] });
  const list = async () => (await browser.api()).invitations.list({ site: world.trust.id });
  await expect(list()).rejects.toMatchObject(refuses('not_found'));

  await setUp(browser);

  expect(await list()).toBeDefined();
  await expect((await browser.api()).factors.removeTotp({})).rejects.toMatchObject(
    refuses('factor_required'),
  );
});

it('asks of others only what the trust asks of them', async () => {
  const member = await addMember(world);
  const browser = await member.signIn();
  const asked = async (whom: string) => {
    await world.database.asOwner('update trust set factor_for = $2 where id = $1', [world.trust.id, whom]);
    return (await browser.whoIs())?.factor;
  };

  expect(await asked('powerful')).toBe('none');
  expect(await asked('administrators')).toBe('none');
  expect(await asked('everyone')).toBe('missing');
});

it('asks a remembered device nothing for thirty days, and then again', async () => {
  const member = await addMember(world);
  const app = await addAuthenticator(world, member.accountId);
  const { email, password } = member;
  const browser = await atSecondStep(world, member);
  await (await browser.api()).accounts.answerFactor({ code: app.code(), remember: true });
  const again = async () => (await browser.api()).accounts.signIn({ email, password });

  world.pass({ hours: 30 * 24, seconds: -1 });
  expect(await again()).toMatchObject({ kind: 'in' });
  world.pass({ seconds: 1 });
  expect(await again()).toMatchObject({ kind: 'step' });
});

it('tells of a sign-in on a device that is not known, and of no other', async () => {
  const member = await addMember(world);
  const { email, password } = member;
  const known = await member.signIn();
  await (await known.api()).accounts.signIn({ email, password });
  expect(await mailsTo(email)).not.toContain('new-device');

  await member.signIn();
  expect((await mailsTo(email)).filter((template) => template === 'new-device')).toHaveLength(1);

  const { factors } = await known.api();
  const [device] = (await factors.mine()).devices.filter(({ isThis }) => isThis);
  await factors.forgetDevice({ deviceId: device?.id ?? '' });
  await (await known.api()).accounts.signIn({ email, password });
  expect((await mailsTo(email)).filter((template) => template === 'new-device')).toHaveLength(2);
});

it('signs a device out that is forgotten, and not the one where one sits', async () => {
  const member = await addMember(world);
  const [here, there] = [await member.signIn(), await member.signIn()];
  const { factors } = await here.api();
  const forget = async (isThis: boolean) => {
    const device = (await factors.mine()).devices.find((each) => each.isThis === isThis);
    await factors.forgetDevice({ deviceId: device?.id ?? '' });
  };

  await forget(false);
  expect(await there.whoIs()).toBeNull();
  await forget(true);
  expect(await here.whoIs()).toMatchObject({ accountId: member.accountId });
});

it('does not tell of the device on which somebody registers again, by an invitation to the same address', async () => {
  const { personId, email, signIn } = await addMember(world);
  await signIn();
  const site = world.trust.id;
  const owner = world.as(await world.administrator('account_owner'));
  await owner.access.revoke({ site, personId });
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
  const { invitationId } = await owner.invitations.send({ site, personId, offers });
  const token = await newestLink(world, invitationId ?? '');
  const password = 'harbour tractor banana';
  const here = world.browser();
  await (await here.api()).invitations.accept({ token, how: { create: { name: 'Mei Herrera', password } } });
  await (await here.api()).accounts.signIn({ email, password });
  expect(await mailsTo(email)).not.toContain('new-device');

  await (await world.browser().api()).accounts.signIn({ email, password });
  expect(await mailsTo(email)).toContain('new-device');
});
