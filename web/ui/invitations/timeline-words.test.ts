import { expect, it } from 'vitest';
import { timelineKinds } from '#server/invitations/timeline/rules.ts';
import { timelineLine } from './timeline-words.ts';

const at = '2026-11-20T09:00:00.000Z';
const event = {
  at,
  by: 'Dana',
  about: 'jo@a.example',
  detail: null,
  code: null,
  place: 'Riverside',
} as const;

it.each(timelineKinds)('has words for %s', (kind) => {
  const { text, more } = timelineLine({ ...event, kind, by: null, about: null, place: null });
  expect(text).toMatch(/^[A-Z]/);
  expect(`${text} ${more}`).not.toMatch(/undefined|null [a-z]/);
});

it('says who invited, for which place, and to which address', () => {
  expect(timelineLine({ ...event, kind: 'sent' })).toEqual({
    text: 'Invited by Dana, for Riverside',
    more: 'To jo@a.example',
    tone: 'wait',
  });
});

it('says why a mail came back', () => {
  expect(timelineLine({ ...event, kind: 'bounced', code: 550, detail: '550 5.1.1 User unknown' }).text).toBe(
    'Mail came back: Mailbox does not exist',
  );
});

it('tells both addresses of a correction, and quotes the reason of a refusal', () => {
  expect(timelineLine({ ...event, kind: 'address_corrected', detail: 'old@a.example' }).more).toContain(
    'From old@a.example to jo@a.example',
  );
  expect(timelineLine({ ...event, kind: 'declined', detail: 'I work elsewhere now' }).more).toBe(
    '“I work elsewhere now”',
  );
});
