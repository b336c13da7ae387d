import { expect, it } from 'vitest';
import { giveAdministration } from '../administrators/give-administration.ts';
import type { AdministratorRole } from '../administrators/rules.ts';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { addMember, type Member } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import type { TestTrust } from '../testing/school-of-test.ts';
import type { SignedIn } from '../trust/site.ts';

const world = createWorld();
const refuses = (code: string) => ({ message: new RegExp(code) });

async function memberWithApp() {
  const member = await addMember(world);
  return { ...member, app: await addAuthenticator(world, member.accountId) };
}

const appoint = ({ accountId }: Member, role: AdministratorRole, { id: trustId }: Pick<TestTrust, 'id'>) =>
  world.run(async (uow) => {
    const sites = { allSites: true, schoolIds: [], groupIds: [] };
    return giveAdministration(uow, { trustId, accountId, role, sites }).administratorId;
  });

const resetStaff = (by: SignedIn, { personId }: Member, site = world.trust.riverside) =>
  world.as(by).accounts.resetSecondStepFor({ site, personId });
const resetAdministrator = (by: SignedIn, administratorId: string) =>
  world.as(by).administrators.resetSecondStep({ site: world.trust.id, administratorId });

it('lets somebody who lost phone and codes in by the password, signed out everywhere and told by mail', async () => {
  const { app, ...member } = await memberWithApp();
  const { email, password, accountId } = member;
  const browser = await atSecondStep(world, member);
  await (await browser.api()).accounts.answerFactor({ code: app.code(), remember: true });
  const desk = await world.administrator('helpdesk', world.trust.riverside);

  expect(await resetStaff(desk, member)).toEqual({ name: 'Mei Herrera' });

  expect(await browser.whoIs()).toBeNull();
  const fresh = world.browser();
  const entered = await (await fresh.api()).accounts.signIn({ email, password });
  expect(entered).toMatchObject({ kind: 'in', needsFactor: false });
  const mails = await world.rows<{ change: string }>(
    `select data->>'change' as change from mail where template = 'factor-changed' and to_address = $1`,
    [email],
  );
  expect(mails).toMatchObject([{ change: expect.stringContaining(`reset by ${desk.name}`) }]);
  expect(
    await world.rows(
      `select subject_id as id, school_id as school from audit_entry where action = 'account.factors_reset'`,
    ),
  ).toEqual([{ id: accountId, school: world.trust.riverside }]);
  await expect(resetStaff(desk, member)).rejects.toMatchObject(refuses('factor_unknown'));
});

it('asks whoever resets it to prove who they are', async () => {
  const member = await memberWithApp();
  const desk = await world.administrator('helpdesk');

  await expect(resetStaff({ ...desk, isProven: false }, member, world.trust.id)).rejects.toMatchObject(
    refuses('prove_again'),
  );
});

it.each([
  ['account_owner', 'account_owner', 'done'],
  ['account_owner', 'account_admin', 'done'],
  ['account_admin', 'account_admin', 'above_own_power'],
  ['account_admin', 'account_owner', 'above_own_power'],
  ['account_admin', 'helpdesk', 'done'],
] as const)('an %s resets that of an %s: %s', async (own, other, answer) => {
  const member = await memberWithApp();
  const administratorId = await appoint(member, other, world.trust);
  const by = await world.administrator(own);

  const said = await resetAdministrator(by, administratorId).then(
    () => 'done',
    ({ message }: Error) => message,
  );
  expect(said).toContain(answer);
});

it('is no way round for the Helpdesk to somebody above it, nor for anybody to themselves', async () => {
  const above = await memberWithApp();
  const administratorId = await appoint(above, 'account_owner', world.trust);
  const desk = await world.administrator('helpdesk', world.trust.riverside);
  await expect(resetStaff(desk, above)).rejects.toMatchObject(refuses('above_own_power'));

  const owner = await world.administrator('account_owner');
  const self = { ...owner, accountId: above.accountId };
  await expect(resetAdministrator(self, administratorId)).rejects.toMatchObject(refuses('self_change'));
  await expect(resetStaff(self, above, world.trust.id)).rejects.toMatchObject(refuses('self_change'));
});

it('leaves alone whoever administers another trust, which it protects as well', async () => {
  const member = await memberWithApp();
  const administratorId = await appoint(member, 'observer', world.trust);
  const owner = await world.administrator('account_owner');
  const other = await world.anotherTrust();
  await world.database.asOwner(
    `insert into administrator (id, trust_id, account_id, role, all_sites, given_at)
     values (gen_random_uuid(), $1, $2, 'observer', true, now())`,
    [other.id, member.accountId],
  );

  await expect(resetAdministrator(owner, administratorId)).rejects.toMatchObject(refuses('above_own_power'));
});
