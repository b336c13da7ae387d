import { expect, it } from 'vitest';
import { reminderAt } from './rules.ts';

const expiresAt = new Date('2026-12-04T09:00:00Z');
const issuedAt = new Date('2026-11-20T09:00:00Z');
const hoursBefore = (hours: number) => new Date(expiresAt.getTime() - hours * 60 * 60 * 1000);

it.each([
  [73, null],
  [72, 'invitation-reminder'],
  [24.5, 'invitation-reminder'],
  [24, 'invitation-last-reminder'],
  [0.1, 'invitation-last-reminder'],
  [0, null],
  [-1, null],
])('%d hours before the end: %s', (hours, reminder) => {
  expect(reminderAt({ issuedAt, expiresAt }, hoursBefore(hours))).toBe(reminder);
});

it('reminds nobody of what they were sent within a day', () => {
  expect(reminderAt({ issuedAt: hoursBefore(40), expiresAt }, hoursBefore(20))).toBeNull();
  expect(reminderAt({ issuedAt: hoursBefore(44), expiresAt }, hoursBefore(20))).toBe(
    'invitation-last-reminder',
  );
});
