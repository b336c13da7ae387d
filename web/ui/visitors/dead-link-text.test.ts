import { expect, it } from 'vitest';
import { deadLinkText } from './dead-link-text.ts';

const invitation = {
  siteName: 'Riverside Primary',
  invitedBy: 'Dana Whitfield',
  expiresAt: '2026-12-04T09:00:00.000Z',
};

it('names who can send a new one when it has run out, and until when it worked', () => {
  const { why, next } = deadLinkText('expired', invitation);
  expect(why).toContain('4 December 2026');
  expect(next).toContain('Dana Whitfield at Riverside Primary');
});

it('says something of its own for each way in which a link dies', () => {
  const states = ['expired', 'cancelled', 'accepted', 'declined', 'replaced', 'unknown'] as const;
  expect(new Set(states.map((state) => deadLinkText(state, invitation).title)).size).toBe(states.length);
});

it('tells nothing of a school for a link that nobody knows', () => {
  expect(JSON.stringify(deadLinkText('unknown', null))).not.toContain('Riverside');
});
