import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it.each(['/', '/sites/1/invitations?status=invited&q=o%27neil', '/i', '/a//b'])('follows %s', (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  '//evil.test',
  '/\\evil.test',
  '/\t/evil.test',
  '\\/evil.test',
  'https://evil.test/',
  'javascript:alert(1)',
  ' /a',
  '/a\\b',
  '',
  null,
  ['/a'],
])('leads home instead of to %j', (path) => {
  expect(safePath(path)).toBe('/');
});
