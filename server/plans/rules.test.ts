import { describe, expect, it } from 'vitest';
import {
  canBeUndone,
  hasLapsed,
  isLimited,
  isReported,
  isTooLateToUndo,
  permissionOf,
  planKinds,
  planObstacle,
  planStates,
  undoObstacle,
} from './rules.ts';

const at = new Date('2026-11-20T09:00:00Z');
const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const hour = 3_600_000;

it('is a draft again an hour after it was approved, to the millisecond, unless it has begun', () => {
  expect(hasLapsed({ state: 'approved', approvedAt: at }, after(hour - 1))).toBe(false);
  expect(hasLapsed({ state: 'approved', approvedAt: at }, after(hour))).toBe(true);
  for (const state of planStates.filter((one) => one !== 'approved'))
    expect(hasLapsed({ state, approvedAt: at }, after(30 * 24 * hour))).toBe(false);
});

it('is a draft for fourteen days, to the millisecond, and can be thrown away after that', () => {
  const draft = { state: 'draft', stopped: false, failed: 0, madeAt: at } as const;
  expect(planObstacle('approve', draft, after(336 * hour - 1))).toBeNull();
  expect(planObstacle('approve', draft, after(336 * hour))).toBe('plan_stale');
  expect(planObstacle('discard', draft, after(336 * hour))).toBeNull();
});

it('is taken back for thirty days after a row was done, to the millisecond', () => {
  expect(isTooLateToUndo(at, after(720 * hour - 1))).toBe(false);
  expect(isTooLateToUndo(at, after(720 * hour))).toBe(true);
});

describe('taking back', () => {
  it('is for what was done, or stopped half-way', () => {
    const of = (state: (typeof planStates)[number], stopped = false) =>
      undoObstacle({ kind: 'revoke', state, stopped });
    expect([of('done'), of('running', true), of('approved', true)]).toEqual([null, null, null]);
    expect([of('running'), of('approved'), of('draft')]).toEqual([
      'plan_running', 'plan_running', 'illegal_transition',
    ]); // prettier-ignore
    expect([of('undone'), of('cancelled')]).toEqual(['plan_finished', 'plan_finished']);
  });

  it('is not possible for mails that were sent, nor for what took back', () => {
    expect(planKinds.filter((kind) => !canBeUndone(kind))).toEqual(['contact_reset', 'undo']);
    expect(undoObstacle({ kind: 'contact_reset', state: 'done', stopped: false })).toBe('undo_impossible');
  });

  it('wants the same permission, and is bounded by the limits where it takes access away', () => {
    for (const kind of planKinds)
      expect(permissionOf('undo', kind)).toBe(permissionOf(kind === 'undo' ? 'revoke' : kind));
    const limited = planKinds.filter((kind) => isLimited('undo', kind));
    expect(limited).toEqual(['invite', 'csv', 'change_role', 'welcome', 'contact_restore']);
    expect(planKinds.filter((kind) => isLimited(kind))).toEqual([
      'change_role', 'remove_role', 'revoke', 'contact_revoke',
    ]); // prettier-ignore
  });
});

it('mails of more than a handful', () => {
  expect([isReported(10), isReported(11)]).toEqual([false, true]);
});
