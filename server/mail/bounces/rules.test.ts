import { expect, it } from 'vitest';
import { addressIsWrong, bounceReason } from './rules.ts';

const rejected = (answer: string) => `Can't send mail - all recipients were rejected: ${answer}`;

it.each([
  [
    550,
    rejected('550 5.1.1 <j@a.example>: Recipient address rejected: User unknown in local recipient table'),
    'mailbox_unknown',
  ],
  [
    550,
    rejected('550-5.1.1 The email account that you tried to reach does not exist. NoSuchUser'),
    'mailbox_unknown',
  ],
  [550, rejected('550 unknown user'), 'mailbox_unknown'],
  [550, rejected('550 No such user here'), 'mailbox_unknown'],
  [
    550,
    rejected('550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient j@a.example not found'),
    'mailbox_unknown',
  ],
  [550, rejected('550 5.7.1 <j@a.example>... User unknown'), 'mailbox_unknown'],
  [550, rejected('550 Requested action not taken: mailbox unavailable'), 'mailbox_unknown'],
  [550, rejected('550 Unrouteable address'), 'mailbox_unknown'],
  [556, rejected('556 5.1.10 Recipient address has null MX'), 'domain_unknown'],
  [550, rejected('550 5.1.2 Host unknown'), 'domain_unknown'],
  [550, rejected('550 5.4.4 Unable to route: DNS'), 'domain_unknown'],
  [450, rejected('450 4.1.2 Recipient address rejected: Domain not found'), 'domain_unknown'],
  [550, rejected('550 5.2.1 The email account is disabled'), 'mailbox_closed'],
  [554, rejected('554 This account has been suspended'), 'mailbox_closed'],
  [552, rejected('552 5.2.2 The email account is over quota'), 'mailbox_full'],
  [452, rejected('452 4.2.2 Mailbox full'), 'mailbox_full'],
  [552, '552 5.3.4 Message too big for system', 'too_large'],
  [554, rejected('554 5.7.1 <j@a.example>: Relay access denied'), 'not_relayed'],
  [550, rejected('550 relaying denied'), 'not_relayed'],
  [554, '554 5.7.1 Message rejected as spam by policy', 'blocked'],
  [550, '550 blocked by our policy', 'blocked'],
  [501, rejected('501 5.1.3 Bad recipient address syntax'), 'address_unusable'],
  [null, 'No recipients defined', 'address_unusable'],
  [451, '451 Greylisted, try again', 'given_up'],
  [null, 'connect ECONNREFUSED 10.0.0.1:25', 'given_up'],
  [null, null, 'given_up'],
  [550, rejected('550 Not here'), 'other'],
  [554, null, 'other'],
] as const)('reads %s %s as %s', (code, text, reason) => {
  expect(bounceReason(code, text)).toBe(reason);
});

it('blames the address only where another one would help', () => {
  expect(addressIsWrong('mailbox_unknown')).toBe(true);
  expect(addressIsWrong('mailbox_full')).toBe(false);
  expect(addressIsWrong('blocked')).toBe(false);
});
