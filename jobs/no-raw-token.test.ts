import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { everythingKept, whereKept } from '#server/testing/everything-kept.ts';
import { inviteOne } from '#server/testing/invite.ts';
import { createWorld } from '#server/testing/world.ts';
import { deliverMailJob } from './deliver-mail.ts';
import { createLanes, type Lanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const inbox = createInbox();
let lanes: Lanes;
beforeEach(() => {
  lanes = createLanes({ server: smtpServer(inbox().url) });
});
afterEach(() => lanes.close());

const password = 'violin tractor banana';

async function deliver(): Promise<void> {
  const context = { services: world.services, lanes, signal: new AbortController().signal };
  for (const trustId of [world.trust.id, null]) await deliverMailJob.run(context, { trustId });
}

/** The token of the newest link, as it stands in the mail. */
const newest = () => /\/([\w-]{43})$/.exec(inbox().messages().at(-1)?.links[0] ?? '')?.[1] ?? 'no token';

/** Invited, re-invited, accepted, a new password, signed in, a new address: with every secret that was met on the way. */
async function journey(): Promise<string[]> {
  const { admin, site, email, invitationId } = await inviteOne(world);
  await deliver();
  const secrets = [newest()];
  await admin.invitations.reissue({ site, invitationId });
  await deliver();
  secrets.push(newest());
  const browser = world.browser();
  const token = newest();
  await (await browser.api()).invitations.accept({ token, how: { create: { name: 'Siân', password } } });
  const sessionToken = () =>
    decodeURIComponent(browser.cookies()).split('=')[1]?.split('.')[0] ?? 'no session';
  secrets.push(sessionToken());
  await (await browser.api()).accounts.requestReset({ email });
  await deliver();
  secrets.push(newest());
  const chosen = 'harbour lantern walnut';
  await (await browser.api()).accounts.resetPassword({ token: newest(), password: chosen });
  await (await browser.api()).accounts.signIn({ email, password: chosen });
  const newEmail = `ada.${crypto.randomUUID().slice(0, 8)}@home.example`;
  await (await browser.api()).profile.requestEmailChange({ email: newEmail, password: chosen });
  await deliver();
  const [link = ''] = inbox().messagesTo(newEmail)[0]?.links ?? [];
  const confirm = link.split('/').at(-1) ?? 'no token';
  await (await browser.api()).profile.confirmEmailChange({ token: confirm });
  await deliver();
  secrets.push(confirm);
  return [...secrets, sessionToken(), password, chosen];
}

it('no token and no password stands in any column of any table, the queue’s included', async () => {
  const secrets = await journey();

  expect(new Set(secrets).size).toBe(8);
  expect(secrets.slice(0, 6).map((secret) => secret.length)).toEqual([43, 43, 43, 43, 43, 43]);
  const tables = await everythingKept(world);
  expect(tables.length).toBeGreaterThan(30);
  expect(whereKept(tables, ['Ødegård'])).toContain('public.person');
  expect(whereKept(tables, secrets)).toEqual([]);
});

it('every mail of the way went to one address', async () => {
  await journey();

  expect(
    inbox()
      .messages()
      .map(({ envelope }) => envelope.to.length),
  ).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
