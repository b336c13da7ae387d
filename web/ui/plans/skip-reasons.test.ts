import { expect, it } from 'vitest';
import { welcomeObstacles } from '#server/contacts/welcome/rules.ts';
import { skipReason } from './skip-reasons.ts';

const other = skipReason(null);

it.each([
  ...welcomeObstacles,
  'mailbox_barred',
  'too_often',
  'not_registered',
  'above_own_power',
  'restore_too_late',
  'still_eligible',
])('says why a contact was left out of a bulk change, and what to do next: %s', (reason) => {
  expect(skipReason(reason)).not.toEqual(other);
});

it.each(['no_safe_address', 'mailbox_barred', 'birth_date_missing'])(
  'leads the office to a letter where no mail can go: %s',
  (reason) => {
    expect(skipReason(reason).next).toContain('Print a letter');
  },
);
