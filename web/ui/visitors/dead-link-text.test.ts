import { expect, it } from 'vitest';
import { deadLinkText } from './dead-link-text.ts';

const invitation = {
  siteName: 'Riverside Primary',
  address: 'j•••@northgate.example',
  expiresAt: '2026-12-04T09:00:00.000Z',
  askedAt: null,
};

it('says until when it worked, and where a new one would go', () => {
  const { why, next } = deadLinkText('expired', invitation);
  expect(why).toContain('4 December 2026');
  expect(next).toContain('j•••@northgate.example');
});

it('says something of its own for each way in which a link dies', () => {
  const states = ['expired', 'cancelled', 'accepted', 'declined', 'replaced', 'unknown'] as const;
  expect(new Set(states.map((state) => deadLinkText(state, invitation).title)).size).toBe(states.length);
});

it('says when the new link was sent that somebody asked for', () => {
  const { title, why } = deadLinkText('replaced', { ...invitation, askedAt: '2026-12-05T14:05:00.000Z' });
  expect(title).toBe('A new link is on its way');
  expect(why).toContain('at 14:05 on 5 December 2026');
});

it('tells nothing of a school for a link that nobody knows', () => {
  expect(JSON.stringify(deadLinkText('unknown', null))).not.toContain('Riverside');
});
