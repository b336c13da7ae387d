import { expect, it } from 'vitest';
import { progressText } from './progress-text.ts';

const begun = {
  kind: 'invite',
  stoppedAt: null,
  state: 'running',
  total: 40,
  done: 10,
  skipped: 2,
  failed: 0,
  undone: 0,
  mailsSent: 8,
  mailsTotal: 10,
} as const;

it('counts people first, then mails', () => {
  expect(progressText(begun)).toEqual({
    title: 'Sending invitations: 12 of 40',
    percent: 25,
    finished: false,
  });
  expect(progressText({ ...begun, state: 'done', done: 38, mailsTotal: 38, mailsSent: 19 }).title).toBe(
    'Sending mails: 19 of 38',
  );
});

it('has ended when the last mail has gone', () => {
  const end = { ...begun, state: 'done', done: 38, mailsTotal: 38, mailsSent: 38 } as const;
  expect(progressText(end)).toEqual({ title: '38 people invited, 2 not', percent: 100, finished: true });
});

it('never goes backwards while it runs', () => {
  const steps = [
    { ...begun, done: 0, skipped: 0, mailsSent: 0, mailsTotal: 0 },
    begun,
    { ...begun, done: 38, mailsTotal: 38, mailsSent: 20 },
    { ...begun, state: 'done', done: 38, mailsTotal: 38, mailsSent: 20 } as const,
  ].map((step) => progressText(step).percent);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

it('says what it does, and where it stands when it was stopped', () => {
  expect(progressText({ ...begun, kind: 'remove_role' }).title).toBe('Removing roles: 12 of 40');
  expect(progressText({ ...begun, stoppedAt: '2026-11-20T09:00:00Z' }).title).toBe('Stopped: 12 of 40');
  const end = { ...begun, kind: 'revoke', state: 'done', done: 1, skipped: 0, mailsSent: 10 } as const;
  expect(progressText(end).title).toBe('1 person revoked');
});
