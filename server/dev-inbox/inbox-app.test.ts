import { HtmlValidate } from 'html-validate';
import { beforeEach, expect, it } from 'vitest';
import { inboxApp } from './inbox-app.ts';
import { mailbag, type Mailbag } from './mailbag.ts';
import { readMail } from './received-mail.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'void-style': 'off' },
});
const link = 'https://portal.example/i/abc?a=1&b=2';

let bag: Mailbag;
const codes = () => [
  { who: 'Olive Owner', email: 'owner@riverside.example', code: '123456', secondsLeft: 12 },
];
const get = (path: string) => inboxApp(bag, codes).request(path);

async function arrives(id: number, to: string, subject: string, body = '<p>Hello</p>') {
  const head = `From: Gatehouse <portal@portal.example>\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <${id}@x>`;
  const raw = Buffer.from(
    `${head}\nContent-Type: text/html\n\n<html><head></head><body>${body}</body></html>`,
  );
  const envelope = { from: 'portal@portal.example', to: [to] };
  bag.add(await readMail(raw, { id, at: new Date('2027-03-01T09:00:00Z'), envelope }));
}

beforeEach(async () => {
  bag = mailbag(10);
  await arrives(
    1,
    'priya@riverside.example',
    'Your invitation',
    `<a href="${link.replace('&', '&amp;')}">Accept</a>`,
  );
  await arrives(2, 'mei@riverside.example', '<script>alert(1)</script>');
});

it.each(['/', '/?to=mei', '/?to=nobody', '/messages/1', '/messages/2?as=text', '/authenticator'])(
  '%s is a valid page that runs no script',
  async (path) => {
    const answer = await get(path);
    const html = await answer.text();
    const { results } = await validator.validateString(html);

    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script|\son\w+=|<style|\sstyle=/);
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'.* style-src 'self'/);
  },
);

it('lists the newest mail first', async () => {
  const html = await (await get('/')).text();

  expect(html.indexOf('mei@')).toBeLessThan(html.indexOf('priya@'));
});

it('finds mail by a part of the address', async () => {
  const html = await (await get('/?to=PRIYA')).text();

  expect(html).toContain('Your invitation');
  expect(html).not.toContain('mei@');
});

it('says what to do while there is no mail', async () => {
  bag.clear();

  expect(await (await get('/')).text()).toContain('Send an invitation');
});

it('shows a mail where it can do nothing but open its links elsewhere', async () => {
  const answer = await get('/messages/1/html');

  expect(answer.headers.get('Content-Security-Policy')).toContain(
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  );
  expect(await answer.text()).toContain('<head><base target="_blank">');
});

it('gives tests the mails as data, with the links as they are meant', async () => {
  const answer = await get('/messages.json?to=priya@riverside.example');

  expect(await answer.json()).toMatchObject([
    { id: 1, subject: 'Your invitation', envelope: { to: ['priya@riverside.example'] }, links: [link] },
  ]);
});

it('shows a mail as it was sent', async () => {
  expect(await (await get('/messages/2/raw')).text()).toContain('Subject: <script>alert(1)</script>');
});

it('a mail that is not there is not found', async () => {
  expect((await get('/messages/99')).status).toBe(404);
});
