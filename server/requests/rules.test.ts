import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import {
  decideApproval,
  decideAsk,
  mostOpen,
  nextRequestState,
  requestStates,
  standingOf,
  type AskFacts,
} from './rules.ts';

const school = { trustId: 't', schoolId: 's' };
const trust = { trustId: 't', schoolId: null };
const facts: AskFacts = {
  place: school,
  product: { level: 'school', retired: false },
  standing: 'here',
  held: false,
  asked: false,
  open: 0,
};

describe('asking', () => {
  it('is for those who work there, for what they do not have', () => {
    expect(decideAsk(facts)).toBeNull();
    expect(decideAsk({ ...facts, place: trust, product: { level: 'trust', retired: false } })).toBeNull();
  });

  it.each([
    ['product_unknown', { product: null }],
    ['product_unknown', { product: { level: 'school', retired: true } }],
    ['product_unknown', { product: { level: 'trust', retired: false } }],
    ['product_unknown', { place: trust }],
    ['not_registered', { standing: 'nobody', product: null }],
    ['not_found', { standing: 'stranger' }],
    ['person_left', { standing: 'left', held: true }],
    ['role_held', { held: true, asked: true }],
    ['already_asked', { asked: true, open: mostOpen }],
    ['too_many_open', { open: mostOpen }],
  ] as const)('is refused with %s when %j', (obstacle, differing) => {
    expect(decideAsk({ ...facts, ...differing })).toBe(obstacle);
  });

  it('goes on up to the tenth open request', () => {
    expect(decideAsk({ ...facts, open: mostOpen - 1 })).toBeNull();
  });
});

describe('how somebody stands', () => {
  it.each([
    ['here', { present: true, works: null }],
    ['left', { present: false, works: null }],
    ['here', { present: true, works: { now: true, ever: true } }],
    ['left', { present: false, works: { now: true, ever: true } }],
    ['left', { present: true, works: { now: false, ever: true } }],
    ['stranger', { present: true, works: { now: false, ever: false } }],
  ] as const)('is %s for %j', (standing, roster) => {
    expect(standingOf(roster)).toBe(standing);
  });
});

describe('approving', () => {
  const asked = { own: false, standing: 'here', held: false } as const;

  it.each([
    ['give', {}],
    ['close', { held: true }],
    ['self_change', { own: true, standing: 'nobody' }],
    ['not_registered', { standing: 'nobody' }],
    ['person_left', { standing: 'left', held: true }],
    ['person_left', { standing: 'stranger' }],
  ] as const)('comes to %s when %j', (decision, differing) => {
    expect(decideApproval({ ...asked, ...differing })).toBe(decision);
  });
});

describe('the life of a request', () => {
  it('ends with its answer', () => {
    expect(nextRequestState('open', 'approve')).toBe('approved');
    expect(nextRequestState('open', 'refuse')).toBe('refused');
    expect(nextRequestState('open', 'withdraw')).toBe('withdrawn');
  });

  it.each(requestStates.filter((state) => state !== 'open'))('is answered once: %s stays', (state) => {
    for (const event of ['approve', 'refuse', 'withdraw'] as const)
      expect(() => nextRequestState(state, event)).toThrow(
        new Refusal('request_answered', `It was ${state}`),
      );
  });
});
