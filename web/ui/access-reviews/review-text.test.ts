import { expect, it } from 'vitest';
import { lineAbout, sinceText, usedText } from './review-text.ts';

it('says what somebody has, since when, by whom, and when they last signed in', () => {
  expect(lineAbout({ product: 'Tracker', role: 'Full Edit' })).toBe('Tracker, as Full Edit');
  expect(lineAbout({ product: null, role: 'account_admin' })).toBe(
    'Administrator of Gatehouse, as Account Admin',
  );
  const given = { givenAt: '2026-09-01T10:00:00Z', givenBy: 'Dana Whitfield', endsAt: null };
  expect(sinceText(given)).toBe('Since 1 September 2026, given by Dana Whitfield');
  expect(sinceText({ ...given, endsAt: '2026-12-20T00:00:00Z' })).toMatch(/, until 19 December 2026$/);
  expect(usedText({ lastSignInAt: null }, '2026-11-20T10:00:00Z')).toBe('Has never signed in');
});
