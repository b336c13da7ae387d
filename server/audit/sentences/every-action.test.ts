import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventTypes } from '../../events/rules.ts';
import { appRouter } from '../../trpc/router.ts';
import { groupOf } from '../log-rules.ts';
import { attempts } from './attempts.ts';
import { looks } from './looks.ts';
import { tellings } from './sentence.ts';

const sources = globSync('{server,jobs}/**/*.ts', {
  exclude: (name) => /\.test\.ts$|(^|\/)testing$|(^|\/)sentences$/.test(String(name)),
}).filter((file) => !/\.test\.ts$|\/testing\/|\/sentences\//.test(file));

/** Every text like `grant.ended` in a file that writes something down. */
const written = sources.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  if (!/\baudit\(/.test(text)) return [];
  return [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, action = '']) => ({ file, action }));
});
const noActions = /\.(ts|csv|json)$|^(app|pgboss|d)\./;
/** Events that products are told have names of the same form. */
const isEvent = (action: string) => eventTypes.some((type) => type === action) && !(action in tellings);
const actions = [...new Set(written.map(({ action }) => action))].filter(
  (each) => !noActions.test(each) && !isEvent(each),
);

const dig = (thing: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), thing);
const procedures = dig(appRouter, ['_def', 'procedures']);
const all = Object.keys(Object(procedures));
const changing = all.filter((name) => dig(procedures, [name, '_def', 'type']) === 'mutation');
const looking = all.filter((name) => !changing.includes(name));

it('has a sentence for every deed that is written down', () => {
  expect(actions.length).toBeGreaterThan(40);
  expect(actions.filter((action) => !(action in tellings))).toEqual([]);
});

it('writes deeds as plain text, so that none is missed here', () => {
  const composed = sources.filter((file) => /\baudit\(\s*`/.test(readFileSync(file, 'utf8')));
  expect(composed).toEqual([]);
});

it('says of every change what was tried when it is refused', () => {
  expect(changing.filter((name) => !(name in attempts))).toEqual([]);
});

it('says what somebody tried to look at', () => {
  const ownOnly = ['accounts', 'portal', 'profile'];
  const firsts = [...new Set(looking.map((name) => name.split('.')[0] ?? ''))];
  expect(firsts.filter((first) => !(first in looks) && !ownOnly.includes(first))).toEqual([]);
});

it('finds every deed under one of the groups of the filter', () => {
  const elsewhere = ['portal', 'access'];
  expect(
    [...actions, ...all].filter(
      (action) => groupOf(action) === null && !elsewhere.includes(action.split('.')[0] ?? ''),
    ),
  ).toEqual([]);
});
