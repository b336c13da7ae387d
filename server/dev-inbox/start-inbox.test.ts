import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startInbox, type Inbox } from './start-inbox.ts';

let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ port: 0, keep: 3 });
});
beforeEach(() => inbox.clear());
afterAll(() => inbox.close());

/** Hands a mail over by SMTP; the answer is the reply, or the error. */
const hand = (to: string[], subject = 'Hello', text = 'See https://portal.example/i/abc') =>
  new Promise<string | Error>((resolve) => {
    const connection = new SMTPConnection({ host: '127.0.0.1', port: inbox.port, socketCloseTimeout: 0 });
    connection.on('error', resolve);
    connection.connect(() =>
      connection.send(
        { from: 'portal@portal.example', to },
        `From: Gatehouse <portal@portal.example>\r\nTo: Priya <${to[0]}>\r\nSubject: ${subject}\r\nMessage-ID: <1@x>\r\n\r\n${text}\r\n`,
        (error, info) => {
          connection.close();
          resolve(error ?? info?.response ?? '');
        },
      ),
    );
  });

it('shows what arrived: the envelope as it was handed over, the mail as it reads', async () => {
  await hand(['priya@riverside.example', 'mei@riverside.example']);

  expect(inbox.messages()).toMatchObject([
    {
      envelope: { from: 'portal@portal.example', to: ['priya@riverside.example', 'mei@riverside.example'] },
      from: 'Gatehouse <portal@portal.example>',
      to: 'Priya <priya@riverside.example>',
      subject: 'Hello',
      messageId: '<1@x>',
      links: ['https://portal.example/i/abc'],
    },
  ]);
  expect(inbox.messagesTo('MEI@riverside.example')).toHaveLength(1);
  expect(inbox.messagesTo('nobody@riverside.example')).toHaveLength(0);
});

it('lets a test wait for the mail it wants, whether it is there or still to come', async () => {
  const coming = inbox.waitFor((mails) => mails.find(({ subject }) => subject === 'Second'));
  await hand(['priya@riverside.example'], 'First');
  await hand(['priya@riverside.example'], 'Second');

  expect(await coming).toMatchObject({ subject: 'Second' });
  expect(await inbox.waitFor((mails) => mails.length === 2)).toBe(true);
});

it('says what it holds when the wanted mail does not come', async () => {
  await hand(['priya@riverside.example'], 'First');

  await expect(inbox.waitFor(() => false, 1)).rejects.toThrow('priya@riverside.example: First');
});

it('lets go of the oldest mail when it is full', async () => {
  for (const subject of ['1', '2', '3', '4']) await hand(['priya@riverside.example'], subject);

  expect(inbox.messages().map(({ subject }) => subject)).toEqual(['2', '3', '4']);
});

it.each([
  ['recipient', 450],
  ['recipient', 550],
  ['message', 452],
  ['message', 554],
] as const)('can refuse the %s with %i, as often as it is told', async (at, code) => {
  inbox.misbehave('Priya@riverside.example', { at, code, times: 1 });

  expect(await hand(['priya@riverside.example'])).toMatchObject({ responseCode: code });
  expect(inbox.messages()).toHaveLength(0);
  expect(await hand(['priya@riverside.example'])).toMatch(/^250/);
});

it('can keep a mail and never say so', async () => {
  inbox.misbehave('priya@riverside.example', { at: 'reply', times: 1 });

  expect(await hand(['priya@riverside.example'])).toMatchObject({ code: 'ECONNECTION' });
  expect(inbox.messages()).toHaveLength(1);
});

it('says so when its port is taken', async () => {
  await expect(startInbox({ port: inbox.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
