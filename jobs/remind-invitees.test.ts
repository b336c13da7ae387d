import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { inviteOne } from '#server/testing/invite.ts';
import { createWorld } from '#server/testing/world.ts';
import { deliverMailJob } from './deliver-mail.ts';
import { remindInviteesJob } from './remind-invitees.ts';
import { createLanes, type Lanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const inbox = createInbox();
let lanes: Lanes;
beforeEach(() => {
  lanes = createLanes({ server: smtpServer(inbox().url) });
});
afterEach(() => lanes.close());

const context = () => ({ services: world.services, lanes, signal: new AbortController().signal });
const deliver = () => deliverMailJob.run(context(), { trustId: world.trust.id });
const remind = () => remindInviteesJob.run(context(), {});

it('brings the link of the invitation again, once, however often and wherever the job runs', async () => {
  const { email } = await inviteOne(world);
  await deliver();
  world.pass({ hours: 336 - 72 });

  await Promise.all([remind(), remind(), remind()]);
  await remind();
  await Promise.all([deliver(), deliver()]);

  const mails = inbox().messages();
  expect(mails.map(({ envelope }) => envelope.to)).toEqual([[email], [email]]);
  expect(mails[1]?.subject).toMatch(/^Reminder: your invitation to Insights at /);
  expect(mails[1]?.links).toEqual(mails[0]?.links);
});

it('leaves out whoever declines before it goes out', async () => {
  const { email } = await inviteOne(world);
  await deliver();
  world.pass({ hours: 336 - 20 });
  await remind();
  const token = inbox().messages()[0]?.links[0]?.split('/').at(-1) ?? '';
  await world.as(null).invitations.decline({ token });

  await deliver();

  const to = inbox()
    .messages()
    .filter(({ envelope }) => envelope.to.includes(email));
  expect(to).toHaveLength(1);
});
