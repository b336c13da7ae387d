import { expect, it } from 'vitest';
import { erasureObstacle, isName } from './rules.ts';

const gone = { inRoster: false, erased: false, holdsAccess: false, blocked: false, lastOwner: false };

it('lets nobody be erased whom the roster still has, who holds access, is blocked, is the last owner, or was erased', () => {
  expect(erasureObstacle(gone)).toBeNull();
  expect(erasureObstacle({ ...gone, inRoster: true })).toBe('still_in_roster');
  expect(erasureObstacle({ ...gone, holdsAccess: true })).toBe('still_has_access');
  expect(erasureObstacle({ ...gone, blocked: true })).toBe('contact_blocked');
  expect(erasureObstacle({ ...gone, lastOwner: true, holdsAccess: true })).toBe('last_owner');
  expect(erasureObstacle({ ...gone, erased: true, inRoster: true })).toBe('erased');
});

it('takes a name however it is spaced and written, and no other one', () => {
  expect(isName('  mei   HERRERA ', 'Mei Herrera')).toBe(true);
  expect(isName('Zoe\u0308', 'Zoë')).toBe(true);
  expect(isName('Mei Herrer', 'Mei Herrera')).toBe(false);
  expect(isName('', 'Mei Herrera')).toBe(false);
});
