import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { inviteOne } from '#server/testing/invite.ts';
import { createWorld } from '#server/testing/world.ts';
import { claimMails } from '#server/mail/claim-mails.ts';
import { beginMails } from '#server/mail/begin-mails.ts';
import { createLanes, type Lanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { sweepMailJob } from './sweep-mail.ts';

const world = createWorld();
const inbox = createInbox();
const opened: Lanes[] = [];

/** Ways to a mail server; nobody is left alone for long, since these tests turn the clock. */
function lanesTo(url: string): Lanes {
  const lanes = createLanes({ server: smtpServer(url), pause: 0 });
  opened.push(lanes);
  return lanes;
}

let lanes: Lanes;
beforeEach(async () => {
  lanes = lanesTo(inbox().url);
  // Every test begins at the same minute, in which this job runs once, for every trust.
  await world.database.asOwner('truncate job_run, mail');
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const sweep = (through = lanes) =>
  sweepMailJob.run({ services: world.services, lanes: through, signal: new AbortController().signal }, {});

/** Lets `minutes` pass with a sweep in each, as the schedule would have it. */
async function sweepFor(minutes: number, through = lanes) {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.pass({ seconds: 60 });
    await sweep(through);
  }
}

const states = () => world.rows<{ state: string; attempts: number }>('select state, attempts from mail');
const ids = () =>
  inbox()
    .messages()
    .map(({ messageId }) => messageId);

it('mail that nobody asked to be sent is sent all the same', async () => {
  await inviteOne(world);
  await world.database.asOwner(`delete from pgboss.job where name = 'deliver-mail'`);

  await sweep();

  expect(inbox().messages()).toHaveLength(1);
});

it('runs once a minute, whichever worker comes first', async () => {
  await sweep();
  await inviteOne(world);
  await sweep();

  expect(inbox().messages()).toHaveLength(0);
});

it('a mail that was put off (450) arrives on the third try, once, after 5 and 15 minutes', async () => {
  const { email } = await inviteOne(world);
  inbox().misbehave(email, { at: 'recipient', code: 450, times: 2 });

  await sweep();
  await sweepFor(19);
  expect(inbox().messages()).toHaveLength(0);
  expect(await states()).toEqual([{ state: 'queued', attempts: 2 }]);

  await sweepFor(1);
  expect(inbox().messages()).toHaveLength(1);
});

it('while the server is away for a day nothing is lost; then all of it arrives, once, but what has run out', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const nobody = lanesTo('smtp://127.0.0.1:9');
  for (let i = 0; i < 6; i += 1) await inviteOne(world);
  const { admin, site, invitationId } = await inviteOne(world);

  await sweep(nobody);
  for (let hour = 0; hour < 24; hour += 1) {
    world.pass({ hours: 1 });
    await sweep(nobody);
  }
  await admin.invitations.cancel({ site, invitationId });
  await sweepFor(16);

  expect(new Set(ids()).size).toBe(6);
  expect(ids()).toHaveLength(6);
  expect((await states()).filter(({ state }) => state === 'abandoned')).toHaveLength(1);
});

it('a lost reply is followed by one repeat of the same mail after a quarter of an hour, and no more', async () => {
  const { email } = await inviteOne(world);
  inbox().misbehave(email, { at: 'reply' });

  await sweep();
  await sweepFor(14);
  expect(inbox().messages()).toHaveLength(1);
  await sweepFor(1);
  expect(inbox().messages()).toHaveLength(2);
  world.pass({ hours: 1 });
  await sweep();

  const [first, second, ...more] = inbox().messages();
  expect(more).toEqual([]);
  expect(second?.messageId).toBe(first?.messageId);
  expect(second?.links).toEqual(first?.links);
  expect(await states()).toEqual([{ state: 'unknown', attempts: 0 }]);
});

it('a repeat that is put off is still made, and is still the last', async () => {
  const { email } = await inviteOne(world);
  inbox().misbehave(email, { at: 'reply', times: 1 });
  await sweep();
  inbox().misbehave(email, { at: 'message', code: 452, times: 1 });

  await sweepFor(15);
  expect(await states()).toMatchObject([{ state: 'unknown' }]);
  inbox().misbehave(email, { at: 'reply' });
  await sweepFor(5);
  world.pass({ hours: 1 });
  await sweep();

  expect(inbox().messages()).toHaveLength(2);
  expect(await states()).toMatchObject([{ state: 'unknown' }]);
});

it('a worker that stopped before it began to hand a mail over costs ten minutes, and no second mail', async () => {
  await inviteOne(world);
  await world.run((uow) => claimMails(uow, { limit: 10 }));

  await sweepFor(9);
  expect(inbox().messages()).toHaveLength(0);
  await sweepFor(2);

  expect(inbox().messages()).toHaveLength(1);
});

it('a worker that stopped after it began leaves an unknown mail, which is repeated once', async () => {
  await inviteOne(world);
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 10 }));
  await world.run((uow) => beginMails(uow, letters));

  await sweepFor(11);
  expect(await states()).toMatchObject([{ state: 'unknown' }]);
  expect(inbox().messages()).toHaveLength(0);
  await sweepFor(15);

  expect(inbox().messages()).toHaveLength(1);
  expect(await states()).toMatchObject([{ state: 'sent' }]);
});

it('nobody hands a mail over when its lease has passed to somebody else', async () => {
  await inviteOne(world);
  const { letters } = await world.run((uow) => claimMails(uow, { limit: 10 }));
  world.pass({ seconds: 601 });
  await world.run((uow) => claimMails(uow, { limit: 10 }));

  expect(await world.run((uow) => beginMails(uow, letters))).toEqual(new Set());
});

it('a mail that cannot be written holds up no other, and says no more than that it is our fault', async () => {
  const alarm = vi.spyOn(console, 'error').mockImplementation(() => {});
  await inviteOne(world);
  await world.run(({ sql }) =>
    sql(`insert into mail (trust_id, template, to_name, to_address, created_at, next_at, message_id)
         values (app_trust(), 'access-added', 'Ann', 'ann@northgate.example', gatehouse_now(), gatehouse_now(), '<broken@x>')`),
  );

  await sweep();

  expect(inbox().messages()).toHaveLength(1);
  expect(await world.rows(`select state, last_error from mail where template = 'access-added'`)).toEqual([
    { state: 'queued', last_error: 'The mail could not be sent because of a fault of ours.' },
  ]);
  expect(alarm).toHaveBeenCalledWith(expect.stringContaining('access-added'));
});
