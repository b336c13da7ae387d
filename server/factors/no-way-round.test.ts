import { expect, it } from 'vitest';
import { addSignedIn } from '../testing/administrators.ts';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { inviteOne } from '../testing/invite.ts';
import { addMember } from '../testing/member.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';
import { createCaller } from '../trpc/router.ts';

const world = createWorld();

it('ends a stream that is open, once more than a password is asked of whoever watches it', async () => {
  const site = world.trust.riverside;
  const admin = world.as(await world.administrator('account_admin', site));
  await world.staff();
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  const { planId } = await admin.invitations.sendMany({ site, who: { all: {}, except: [] }, offers });
  const sites = { allSites: true, schoolIds: [], groupIds: [] };
  const { browser } = await addSignedIn(world, 'observer', sites);
  const { services, auth } = world;
  const request = { headers: new Headers(), ip: null };
  const { whoIs } = browser;
  const context = { services, auth, requestId: 'test', setCookies: new Headers(), request, whoIs };
  const watch = async () =>
    createCaller({ ...context, person: await whoIs() }).plans.progress({ site, planId });
  const answers = (await watch())[Symbol.asyncIterator]();
  expect(await answers.next()).toMatchObject({ done: false });

  const owner = world.as(await world.administrator('account_owner'));
  await owner.trust.changeSettings({ site: world.trust.id, factorFor: 'administrators' });

  await expect(answers.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(watch()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('asks the second step of whoever accepts an invitation with an account that has one', async () => {
  const { email, password, accountId } = await addMember(world);
  const app = await addAuthenticator(world, accountId);
  const { invitationId } = await inviteOne(world, email);
  const token = await newestLink(world, invitationId);
  const browser = world.browser();
  const state = async () =>
    (await world.rows('select state from invitation where id = $1', [invitationId]))[0];

  const how = { signIn: { email, password } };
  const answer = await (await browser.api()).invitations.accept({ token, how });

  expect(answer).toMatchObject({ kind: 'step' });
  expect(await browser.whoIs()).toBeNull();
  expect(await state()).toEqual({ state: 'pending' });
  await (await browser.api()).accounts.answerFactor({ code: app.code() });
  expect(await browser.whoIs()).toMatchObject({ accountId, factor: 'proven' });
});

it('asks a remembered device again after the password was changed', async () => {
  const { email, password, accountId, ...member } = await addMember(world);
  const app = await addAuthenticator(world, accountId);
  const browser = await atSecondStep(world, { ...member, email, password });
  await (await browser.api()).accounts.answerFactor({ code: app.code(), remember: true });
  const enter = async (by: string) => (await browser.api()).accounts.signIn({ email, password: by });
  expect(await enter(password)).toMatchObject({ kind: 'in' });

  const chosen = 'copper window thistle';
  await (await browser.api()).profile.changePassword({ current: password, chosen });

  expect(await enter(chosen)).toMatchObject({ kind: 'step' });
});
