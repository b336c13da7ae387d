import { expect, it } from 'vitest';
import { readLaunchUrl } from './rules.ts';

it.each([
  ['https://tracker.example', 'https://tracker.example/'],
  ['  https://tracker.example/launch?from=portal  ', 'https://tracker.example/launch?from=portal'],
  ['HTTPS://Tracker.Example:8443/a', 'https://tracker.example:8443/a'],
  ['https://schüle.example/', 'https://xn--schle-mva.example/'],
  ['http://localhost:3000/', 'http://localhost:3000/'],
])('launches a product at %s', (typed, url) => {
  expect(readLaunchUrl(typed)).toEqual({ url, problem: null });
});

it.each([
  ['', 'not a web address'],
  ['tracker.example', 'not a web address'],
  ['https://', 'not a web address'],
  ['https://tracker.example/a b', 'not a web address'],
  ['java\nscript:alert(1)', 'not a web address'],
  ['javascript:alert(1)', 'begin with https://'],
  ['JavaScript://tracker.example/%0Aalert(1)', 'begin with https://'],
  ['data:text/html,<script>alert(1)</script>', 'begin with https://'],
  ['blob:https://tracker.example/1', 'begin with https://'],
  ['http://tracker.example/', 'begin with https://'],
  ['http://localhost.tracker.example/', 'begin with https://'],
  ['https://ada@tracker.example/', 'user name or a password'],
  ['https://portal.example:secret@tracker.example/', 'user name or a password'],
])('launches nothing at %j', (typed, problem) => {
  expect(readLaunchUrl(typed)).toMatchObject({ url: null, problem: expect.stringContaining(problem) });
});
