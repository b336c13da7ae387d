import { expect, it } from 'vitest';
import { evidenceLine, lastSeen, leaversLine, stillWorks } from './leaver-text.ts';

const roster = { since: '2026-11-20T02:00:00Z', fileName: 'roster.zip', importedAt: '2026-11-20T02:01:00Z' };
const by = ' since 20 November 2026, by roster.zip, imported on 20 November 2026';

it('says how somebody left, since when, and which roster said so', () => {
  expect(evidenceLine({ reason: 'gone', place: null, ...roster })).toBe(`No longer in the roster${by}`);
  expect(evidenceLine({ reason: 'switched_off', place: null, ...roster })).toBe(
    `Switched off in the roster${by}`,
  );
  expect(evidenceLine({ reason: 'left_school', place: 'Riverside Primary', ...roster })).toBe(
    `No longer works at Riverside Primary${by}`,
  );
  expect(
    evidenceLine({ reason: 'switched_off', place: null, since: null, fileName: null, importedAt: null }),
  ).toBe('Switched off in the roster');
});

it('says what else is known of them', () => {
  expect(lastSeen({ lastSignInAt: null }, roster.since)).toBe('Has never signed in');
  expect(lastSeen({ lastSignInAt: '2026-11-17T10:00:00Z' }, roster.since)).toBe('Last signed in 3 days ago');
  expect(stillWorks({ stillAt: [], stillElsewhere: false })).toBeNull();
  expect(stillWorks({ stillAt: ['Hillside'], stillElsewhere: true })).toContain('Still works at Hillside');
  expect(stillWorks({ stillAt: [], stillElsewhere: true })).toContain('another school');
});

it('counts them', () => {
  expect(leaversLine({ count: 1, capped: false })).toBe('1 person has left and still has access.');
  expect(leaversLine({ count: 100, capped: true })).toBe('100+ people have left and still have access.');
});
