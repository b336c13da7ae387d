import { expect, it } from 'vitest';
import { sameElsewhere } from './same-elsewhere.ts';

it.each([
  ['/sites/a/roster', '/sites/b/roster'],
  ['/sites/a/roster/17', '/sites/b/roster'],
  ['/sites/a/products', '/sites/b/products'],
  ['/sites/a/plans/17', '/sites/b/invitations'],
  ['/sites/a/invitations', '/sites/b/invitations'],
])('leads from %s to %s', (here, there) => {
  expect(sameElsewhere(here, 'b')).toBe(there);
});
