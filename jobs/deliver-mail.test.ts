import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
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

const deliver = (through: Lanes = lanes, trustId: string | null = world.trust.id) =>
  deliverMailJob.run(
    { services: world.services, lanes: through, signal: new AbortController().signal },
    { trustId },
  );

/** The token at the end of the only link in the newest mail. */
const tokenInMail = () => /\/([\w-]{43})$/.exec(inbox().messages().at(-1)?.links[0] ?? '')?.[1] ?? 'none';

const states = () =>
  world.rows<{ state: string; attempts: number; code: number | null }>(
    'select state, attempts, last_code as code from mail order by created_at, id',
  );

it('the invitation arrives, and its link lets the invitee in', async () => {
  const { email } = await inviteOne(world);

  await deliver();

  const [mail] = inbox().messagesTo(email);
  expect(mail).toMatchObject({
    to: `Siân O’Neil-Ødegård <${email}>`,
    subject: `Dana Whitfield has invited you to Insights at ${world.trust.name}`,
    envelope: { to: [email] },
  });
  expect(mail?.text).toContain(`Insights, as Full Edit, at ${world.trust.name}`);
  expect(mail?.text).toContain('until Friday 4 December 2026 at 09:00 (GMT)');
  expect(await world.as(null).invitations.landing({ token: tokenInMail() })).toMatchObject({ state: 'open' });
  expect(await states()).toEqual([{ state: 'sent', attempts: 0, code: 250 }]);
});

it('the link stands nowhere but in the mail', async () => {
  await inviteOne(world);
  await deliver();

  const token = tokenInMail();
  expect(token).toHaveLength(43);
  const tables = ['mail', 'invitation', 'link', 'audit_entry', 'pgboss.job'];
  for (const table of tables) {
    const rows = await world.database.asOwner(`select t::text as row from ${table} t`);
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

it('a job that is delivered twice, or to two workers at once, sends each mail once', async () => {
  for (let i = 0; i < 12; i += 1) await inviteOne(world);

  await Promise.all([deliver(), deliver(), deliver()]);
  await deliver();

  const arrived = inbox()
    .messages()
    .map(({ envelope }) => envelope.to[0]);
  expect(arrived).toHaveLength(12);
  expect(new Set(arrived).size).toBe(12);
});

it('an invitation that was cancelled before its mail left is not sent', async () => {
  const { admin, site, invitationId } = await inviteOne(world);
  await admin.invitations.cancel({ site, invitationId });

  await deliver();

  expect(inbox().messages()).toHaveLength(0);
  expect(await states()).toMatchObject([{ state: 'abandoned' }]);
});

it('an invitation that is cancelled while its mail waits at the server is not sent', async () => {
  const { admin, site, invitationId } = await inviteOne(world);
  const slow: Lanes = {
    ...lanes,
    async send(mail, onDataStarted) {
      await admin.invitations.cancel({ site, invitationId });
      return lanes.send(mail, onDataStarted);
    },
  };

  await deliver(slow);
  world.pass({ seconds: 10 });
  await deliver();

  expect(inbox().messages()).toHaveLength(0);
  expect(await states()).toMatchObject([{ state: 'abandoned' }]);
});

it('after a re-invite only the newest mail goes out', async () => {
  const { admin, site, invitationId } = await inviteOne(world);
  await admin.invitations.reissue({ site, invitationId });

  await deliver();

  expect(inbox().messages()).toHaveLength(1);
  expect((await states()).map(({ state }) => state).toSorted()).toEqual(['abandoned', 'sent']);
});

it('an invitation that has run out in the queue is not sent', async () => {
  await inviteOne(world);
  world.pass({ hours: 336 });

  await deliver();

  expect(inbox().messages()).toHaveLength(0);
});

it('one address that does not exist bounces, and is not tried again; the others arrive', async () => {
  await inviteOne(world, 'gone@northgate.example');
  await inviteOne(world);
  inbox().misbehave('gone@northgate.example', { at: 'recipient', code: 550 });

  await deliver();
  world.pass({ hours: 24 });
  await deliver();

  expect(inbox().messages()).toHaveLength(1);
  expect((await states()).toSorted((a, b) => (a.code ?? 0) - (b.code ?? 0))).toMatchObject([
    { state: 'sent' },
    { state: 'bounced', code: 550 },
  ]);
});

it('mail of one trust is not sent on behalf of another', async () => {
  await inviteOne(world);
  const other = await world.anotherTrust();

  await deliver(lanes, other.id);

  expect(inbox().messages()).toHaveLength(0);
});

it('a job that has to stop leaves its mail for the next', async () => {
  await inviteOne(world);
  const stopping = new AbortController();
  const lastMoment: Lanes = {
    ...lanes,
    send(mail, onDataStarted) {
      stopping.abort();
      return lanes.send(mail, onDataStarted);
    },
  };

  const context = { services: world.services, lanes: lastMoment, signal: stopping.signal };
  await expect(deliverMailJob.run(context, { trustId: world.trust.id })).rejects.toThrow('stopped');

  expect(inbox().messages()).toHaveLength(0);
  expect(await states()).toMatchObject([{ state: 'queued' }]);
  world.pass({ seconds: 10 });
  await deliver();
  expect(inbox().messages()).toHaveLength(1);
});

it('a link for a new password belongs to no trust, and works until it is replaced', async () => {
  const { email } = await inviteOne(world);
  await deliver();
  const password = 'correct horse battery staple';
  await world
    .as(null)
    .invitations.accept({ token: tokenInMail(), how: { create: { name: 'Siân', password } } });
  inbox().clear();

  await world.as(null).accounts.requestReset({ email });
  await deliver(lanes, null);

  expect(inbox().messages()).toMatchObject([{ subject: 'Choose a new password', envelope: { to: [email] } }]);
  expect(await world.as(null).accounts.resetLanding({ token: tokenInMail() })).toMatchObject({
    state: 'open',
  });

  await world.as(null).accounts.requestReset({ email });
  await world.as(null).accounts.requestReset({ email });
  await deliver(lanes, null);
  expect(inbox().messages()).toHaveLength(2);
});
