import { expect, it } from 'vitest';
import { idStem, readAddress, scopesOf } from './rules.ts';

it.each([
  'https://tracker.example/cb',
  'https://tracker.example',
  'https://tracker.example:8443/cb?school=1',
  'http://localhost:4200/cb',
  'http://127.0.0.1/cb',
])('takes %s, letter by letter', (typed) => {
  expect(readAddress(` ${typed} `)).toEqual({ url: typed, problem: null });
});

it.each([
  ['http://tracker.example/cb', 'has to begin with https://'],
  ['http://localhost.evil.example/cb', 'has to begin with https://'],
  ['http://127.0.0.1.evil.example/cb', 'has to begin with https://'],
  ['javascript:alert(1)', 'has to begin with https://'],
  ['com.tracker.app:/cb', 'has to begin with https://'],
  ['https:tracker.example/cb', 'not a web address'],
  ['https://tracker.example\\@evil.example/cb', 'not a web address'],
  ['tracker.example/cb', 'not a web address'],
  ['https://tracker.example/a b', 'not a web address'],
  ['https://ada:secret@tracker.example/cb', 'user name or a password'],
  ['https://tracker.example/cb#end', 'may not hold a #'],
  ['https://*.tracker.example/cb', 'given in full'],
  ['https://tracker.example/*', 'given in full'],
])('refuses %s', (typed, problem) => {
  expect(readAddress(typed)).toEqual({ url: null, problem: expect.stringContaining(problem) });
});

it('tells a product that it is them, what was chosen, and the roster’s ids only where they are allowed', () => {
  expect(scopesOf([], false)).toEqual(['openid', 'offline_access']);
  expect(scopesOf(['roles', 'email'], false)).toEqual(['openid', 'email', 'roles', 'offline_access']);
  expect(scopesOf(['profile'], true)).toEqual(['openid', 'profile', 'roster', 'offline_access']);
});

it.each([
  ['Tracker', 'tracker'],
  ['Sonar — Évaluation (KS2)', 'sonar-e-valuation-ks2'],
  ['日本語', 'product'],
  ['x'.repeat(80), 'x'.repeat(30)],
])('names the client of %s', (name, stem) => {
  expect(idStem(name)).toBe(stem);
});
