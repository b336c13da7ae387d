import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { emails } from '#emails/index.ts';
import { renderEmail } from '#emails/render-email.ts';
import { startInbox, type Inbox } from '#server/dev-inbox/start-inbox.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { smtpServer } from './smtp-server.ts';

let inbox: Inbox;
let lanes: Lanes;
beforeAll(async () => {
  inbox = await startInbox({ port: 0 });
  lanes = createLanes({ server: smtpServer(inbox.url) });
});
beforeEach(() => inbox.clear());
afterAll(async () => {
  await lanes.close();
  await inbox.close();
});

const from = { name: 'Gatehouse', address: 'no-reply@portal.example' };
const nothing = async () => {};
const issue = { messageId: '<mail-1.2@portal.example>', date: new Date('2027-03-01T09:00:00Z') };

it.each(Object.entries(emails))(
  '%s arrives as it was written, with accents and its link whole',
  async (_, email) => {
    const to = { name: 'Siân O’Neil-Ødegård 🎓', address: "s.o'neil@riverside.example" };
    const mail = await renderEmail<string>(email, email.example);

    expect(await lanes.send({ from, to, ...issue, ...mail }, nothing)).toEqual({ kind: 'sent', code: 250 });

    const link = Object.entries(email.example).find(([word]) => word.endsWith('Url'))?.[1];
    expect(inbox.messages()).toMatchObject([
      {
        envelope: { from: from.address, to: [to.address] },
        to: `${to.name} <${to.address}>`,
        messageId: issue.messageId,
        subject: mail.subject,
        text: expect.stringContaining(mail.text),
        links: link ? [link] : [],
      },
    ]);
    expect(inbox.messages()[0]?.html).toContain(email.example.toAddress);
  },
);

it('says that it was made by a machine, and when', async () => {
  await lanes.send(
    { from, to: { name: '', address: 'p@riverside.example' }, ...issue, subject: 's', html: 'h', text: 't' },
    nothing,
  );

  const head = inbox.messages()[0]?.raw.toString().split('\r\n\r\n')[0];
  expect(head).toContain('Auto-Submitted: auto-generated');
  expect(head).toContain('Date: Mon, 01 Mar 2027 09:00:00 +0000');
  expect(head?.match(/^Message-ID:/gim)).toHaveLength(1);
});

it.each([
  'Eve" <evil@evil.example>, "x',
  'Eve\r\nBcc: evil@evil.example',
  'Eve, evil@evil.example',
  '<evil@evil.example>',
])('a display name of %j reaches one person and adds no header', async (name) => {
  const mail = {
    from,
    to: { name, address: 'p@riverside.example' },
    ...issue,
    subject: name,
    html: 'h',
    text: 't',
  };

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });

  const [arrived] = inbox.messages();
  expect(arrived?.envelope.to).toEqual(['p@riverside.example']);
  expect(arrived?.raw.toString()).not.toMatch(/^(?:Bcc|Cc):/im);
  expect(arrived?.to).toMatch(/<p@riverside\.example>$/);
});

it('a line cut after the mail was taken leaves one mail there and an unknown outcome here', async () => {
  inbox.misbehave('p@riverside.example', { at: 'reply', times: 1 });
  const mail = {
    from,
    to: { name: '', address: 'p@riverside.example' },
    ...issue,
    subject: 's',
    html: 'h',
    text: 't',
  };

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'unknown' });
  expect(inbox.messages()).toHaveLength(1);
});
