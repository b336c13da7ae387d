import { expect, it } from 'vitest';
import { bounceInWords } from './bounce-in-words.ts';

it.each([
  [550, '550 5.1.1 User unknown', 'Mailbox does not exist', 'correct the address and re-invite'],
  [550, '550 5.1.2 Host unknown', 'What follows the @ does not exist', 'correct the address and re-invite'],
  [552, '552 5.2.2 over quota', 'Mailbox is full', 'ask them to make room, then re-invite'],
  [
    554,
    '554 5.7.1 spam',
    'Their mail server blocked it as unwanted',
    'ask whoever looks after their mail to let it in, then re-invite',
  ],
  [
    451,
    '451 try later',
    'The mail server did not take it for two days',
    're-invite, or ask whoever looks after your mail',
  ],
  [550, '550 Not here', 'Their mail server refused it', 'check the address and re-invite'],
] as const)('says what %s “%s” means, and what helps', (code, text, what, remedy) => {
  expect(bounceInWords(code, text)).toMatchObject({ what, remedy });
});
