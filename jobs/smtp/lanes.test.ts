import { expect, it, vi } from 'vitest';
import { createLanes } from './lanes.ts';
import { dribble, oddServer, reset, silence, type Manner } from './odd-server.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

const mail: OutgoingMail = {
  from: { name: 'Gatehouse', address: 'portal@portal.example' },
  to: { name: 'Priya Patel', address: 'p.patel@riverside.example' },
  messageId: '<mail-1.1@portal.example>',
  date: new Date('2027-03-01T09:00:00Z'),
  subject: 'Your invitation',
  html: '<p>Hello</p>',
  text: 'Hello',
};
const nothing = async () => {};

it.each([
  ['says 421 as its greeting', { greeting: '421 Busy' }, 'retry', true],
  ['never greets', { greeting: silence }, 'retry', true],
  ['greets a byte at a time', { greeting: dribble }, 'retry', true],
  ['cuts the line instead of greeting', { greeting: reset }, 'retry', true],
  ['dribbles its extensions', { EHLO: dribble }, 'retry', true],
  ['puts the recipient off (450)', { RCPT: '450 Greylisted' }, 'retry', false],
  ['puts the message off (452)', { message: '452 Too busy' }, 'retry', false],
] satisfies [string, Record<string, Manner>, string, boolean][])(
  'when the server %s, the mail is tried again',
  async (_, manners, kind, away) => {
    await using odd = await oddServer(manners);
    const lanes = createLanes({ server: { ...odd.server, patience: { ...odd.server.patience, step: 500 } } });

    expect(await lanes.send(mail, nothing)).toMatchObject({ kind, away });
  },
);

it('when nobody listens, the mail is tried again', async () => {
  const odd = await oddServer();
  await odd[Symbol.asyncDispose]();

  expect(await createLanes({ server: odd.server }).send(mail, nothing)).toMatchObject({
    kind: 'retry',
    away: true,
  });
});

it.each([
  ['the recipient (550)', { RCPT: '550 No such mailbox' }, 550],
  ['the message (554)', { message: '554 Not here' }, 554],
])('when the server refuses %s, the mail has bounced', async (_, manners, code) => {
  await using odd = await oddServer(manners);

  expect(await createLanes({ server: odd.server }).send(mail, nothing)).toMatchObject({
    kind: 'bounced',
    code,
  });
});

it('when the server refuses our password, the message is not to blame', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await using odd = await oddServer({ AUTH: '535 No' }, 'user:secret@');

  expect(await createLanes({ server: odd.server }).send(mail, nothing)).toMatchObject({
    kind: 'credentials',
    code: 535,
  });
  expect(odd.heard).not.toContain('MAIL');
});

it.each([
  ['keeps its reply to itself', silence],
  ['cuts the line', reset],
  ['hangs up', ((socket) => socket.end()) satisfies Manner],
])('when the server has the whole message and then %s, nobody knows', async (_, message) => {
  await using odd = await oddServer({ message });

  expect(await createLanes({ server: odd.server }).send(mail, nothing)).toMatchObject({ kind: 'unknown' });
  expect(odd.heard).toContain('message');
});

it('no byte of the message leaves before the start of it has been written down', async () => {
  await using odd = await oddServer();
  const arrived = () => odd.heard.filter((point) => point === 'message').length;
  let before: number | undefined;

  await createLanes({ server: odd.server }).send(mail, async () => {
    // While this one waits, another goes all the way.
    await createLanes({ server: odd.server }).send(mail, nothing);
    before = arrived();
  });

  expect(before).toBe(1);
  expect(arrived()).toBe(2);
});

it('a message whose start cannot be written down is not sent', async () => {
  await using odd = await oddServer();
  const lanes = createLanes({ server: odd.server });

  await expect(lanes.send(mail, () => Promise.reject(new Error('lease lost')))).rejects.toThrow('lease lost');

  await vi.waitFor(() => expect(odd.heard).toContain('closed'));
  expect(odd.heard).not.toContain('message');
  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
});

it('forty mails share as many connections as there are lanes, and hang up when they rest', async () => {
  await using odd = await oddServer();
  const lanes = createLanes({ server: odd.server, count: 3, idle: 100 });

  const outcomes = await Promise.all(Array.from({ length: 40 }, () => lanes.send(mail, nothing)));

  expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true);
  expect(odd.heard.filter((point) => point === 'message')).toHaveLength(40);
  expect(odd.heard.filter((point) => point === 'open')).toHaveLength(3);
  await vi.waitFor(() => expect(odd.heard.filter((point) => point === 'closed')).toHaveLength(3));
  expect(odd.heard).toContain('QUIT');
});

it('a refused recipient does not spoil the connection for the next one', async () => {
  let first = true;
  const RCPT: Manner = (socket) => {
    socket.write(first ? '550 No such mailbox\r\n' : '250 OK\r\n');
    first = false;
  };
  await using odd = await oddServer({ RCPT });
  const lanes = createLanes({ server: odd.server, count: 1 });

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'bounced' });
  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
  expect(odd.heard).toEqual(['open', 'EHLO', 'MAIL', 'RCPT', 'RSET', 'MAIL', 'RCPT', 'DATA', 'message']);
});

it('a server that hangs up between two mails costs no attempt', async () => {
  await using odd = await oddServer({ message: (socket) => socket.end('250 Taken, good-bye\r\n') });
  const lanes = createLanes({ server: odd.server, count: 1 });

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
});

it('a server that wants a fresh connection for each mail gets one', async () => {
  let mails = 0;
  const MAIL: Manner = (socket) => void socket.write(++mails === 2 ? '421 Enough\r\n' : '250 OK\r\n');
  await using odd = await oddServer({ MAIL });
  const lanes = createLanes({ server: odd.server, count: 1 });

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
  expect(odd.heard.filter((point) => point === 'open')).toHaveLength(2);
});

it('a server that fails five times in a row is left alone for a while', async () => {
  const alarm = vi.spyOn(console, 'error').mockImplementation(() => {});
  await using odd = await oddServer({ greeting: '421 Busy' });
  const lanes = createLanes({ server: odd.server, count: 2 });

  const outcomes = await Promise.all(Array.from({ length: 30 }, () => lanes.send(mail, nothing)));

  expect(outcomes.every((outcome) => outcome.kind === 'retry' && outcome.away)).toBe(true);
  expect(odd.heard.filter((point) => point === 'open').length).toBeLessThanOrEqual(6);
  expect(alarm).toHaveBeenCalledWith(expect.stringContaining('421 Busy'));
});

it('a server that refused our password is asked again after the pause, and then takes mail', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let asked = 0;
  const AUTH: Manner = (socket) => void socket.write(++asked === 1 ? '535 No\r\n' : '235 Welcome\r\n');
  await using odd = await oddServer({ AUTH }, 'user:secret@');
  const lanes = createLanes({ server: odd.server, pause: 0 });

  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'credentials' });
  expect(await lanes.send(mail, nothing)).toMatchObject({ kind: 'sent' });
});

it('closing waits for the mail on its way, and takes no more', async () => {
  await using odd = await oddServer();
  const lanes = createLanes({ server: odd.server });

  const outcome = lanes.send(mail, nothing);
  await lanes.close();

  expect(await outcome).toMatchObject({ kind: 'sent' });
  await expect(lanes.send(mail, nothing)).rejects.toThrow('closed');
  await vi.waitFor(() => expect(odd.heard).toContain('closed'));
});

it('an address that could be read as two is not written at all', async () => {
  await using odd = await oddServer();
  const to = { name: 'Eve', address: 'a@b.example, evil@evil.example' };

  expect(await createLanes({ server: odd.server }).send({ ...mail, to }, nothing)).toMatchObject({
    kind: 'bounced',
  });
  expect(odd.heard).toEqual([]);
});
