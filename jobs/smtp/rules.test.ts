import { expect, it } from 'vitest';
import { isBareAddress, outcomeOf, type SmtpFault } from './rules.ts';

const fault = (facts: Omit<SmtpFault, 'message'>): SmtpFault => ({ message: 'no', ...facts });
const reply = (responseCode: number, command: string, code = 'EENVELOPE') =>
  fault({ responseCode, command, code });

it.each([
  ['the server refuses the connection', fault({ code: 'ESOCKET', command: 'CONN' }), 'retry', true],
  ['the name of the server is not known', fault({ code: 'EDNS', command: 'CONN' }), 'retry', true],
  ['nobody greets us', fault({ code: 'ETIMEDOUT', command: 'CONN' }), 'retry', true],
  ['the greeting is 421', reply(421, 'CONN', 'EPROTOCOL'), 'retry', true],
  ['the greeting is 554', reply(554, 'CONN', 'EPROTOCOL'), 'retry', true],
  ['TLS fails', fault({ code: 'ETLS', command: 'STARTTLS' }), 'retry', true],
  ['the recipient is put off (450)', reply(450, 'RCPT TO'), 'retry', false],
  ['the recipient is put off (451)', reply(451, 'RCPT TO'), 'retry', false],
  ['the mailbox is full (452)', reply(452, 'RCPT TO'), 'retry', false],
  ['the server closes at the recipient (421)', reply(421, 'RCPT TO'), 'retry', true],
  ['we are out of step (503)', reply(503, 'DATA'), 'retry', false],
  ['the sender is put off (451)', reply(451, 'MAIL FROM'), 'retry', false],
  ['login is not possible at the moment (454)', reply(454, 'AUTH PLAIN', 'EAUTH'), 'retry', true],
] as const)('before the message: %s: it is tried again', (_, facts, kind, away) => {
  expect(outcomeOf(facts, false)).toMatchObject({ kind, away });
});

it.each([
  ['no such mailbox (550)', reply(550, 'RCPT TO'), 550],
  ['the name is not allowed (553)', reply(553, 'RCPT TO'), 553],
  ['no valid recipients (554)', reply(554, 'DATA'), 554],
  ['an address that cannot be written', fault({ code: 'EENVELOPE', command: 'API' }), null],
] as const)('before the message: %s: it is refused for good', (_, facts, code) => {
  expect(outcomeOf(facts, false)).toMatchObject({ kind: 'bounced', code });
});

it.each([
  ['a wrong password (535)', reply(535, 'AUTH PLAIN', 'EAUTH')],
  ['no password at all', fault({ code: 'EAUTH', command: 'API' })],
  ['login needed (530)', reply(530, 'MAIL FROM')],
  ['login needed, said late (530)', reply(530, 'RCPT TO')],
  ['a sender the server will not have (550)', reply(550, 'MAIL FROM')],
] as const)('%s is our fault and no message pays for it', (_, facts) => {
  expect(outcomeOf(facts, false)).toMatchObject({ kind: 'credentials' });
});

it.each([
  ['refused for now (452)', reply(452, 'DATA', 'EMESSAGE'), 'retry'],
  ['the server closes (421)', reply(421, 'DATA', 'EMESSAGE'), 'retry'],
  ['refused for good (554)', reply(554, 'DATA', 'EMESSAGE'), 'bounced'],
  ['no reply in time', fault({ code: 'ETIMEDOUT', command: 'CONN' }), 'unknown'],
  ['the line went dead', fault({ code: 'ECONNECTION', command: 'CONN' }), 'unknown'],
  ['an answer that makes no sense', reply(250, 'CONN', 'EPROTOCOL'), 'unknown'],
] as const)('after the message began: %s', (_, facts, kind) => {
  expect(outcomeOf(facts, true)).toMatchObject({ kind });
});

it.each([
  ['p.patel@riverside.example', true],
  ["o'neil+staff@riverside.example", true],
  ['a@b.example, evil@evil.example', false],
  ['<evil@evil.example>', false],
  ['"quoted local"@b.example', false],
  ['a@b@c.example', false],
  ['a@b.example\r\nRCPT TO:<evil@evil.example>', false],
  ['a\u0000@b.example', false],
  ['nobody', false],
  [`${'a'.repeat(250)}@b.example`, false],
])('%j is one bare address: %s', (address, bare) => {
  expect(isBareAddress(address)).toBe(bare);
});
