import { describe, expect, it } from 'vitest';
import { isFolderName, isNews, mayKeepSecret, nextTry, nightlyHours, shouldTell } from './rules.ts';

it('offers the half hours from eight in the evening to half past six', () => {
  expect(nightlyHours).toHaveLength(22);
  expect([nightlyHours[0], nightlyHours.at(-1)]).toEqual(['20:00', '06:30']);
});

it.each(['', 'larkfield', 'larkfield/tonight.zip', 'a b', '..a', 'a..'])('“%s” is below the folder', (name) =>
  expect(isFolderName(name)).toBe(true),
);
it.each(['..', '../other', 'a/../..', '/etc', 'a//b', 'a/', './a', 'a\\..\\b', 'c:', '.'])(
  '“%s” leads elsewhere, or is written oddly',
  (name) => expect(isFolderName(name)).toBe(false),
);

describe('a roster that was fetched', () => {
  const last = { hash: 'a', mark: '1' };

  it('is imported when it is the first, or another', () => {
    expect(isNews(last, null, false)).toBe(true);
    expect(isNews({ hash: 'b', mark: '1' }, last, false)).toBe(true);
  });

  it('is not imported again, whenever it was written', () => {
    expect(isNews(last, last, false)).toBe(false);
    expect(isNews({ hash: 'a', mark: '2' }, last, false)).toBe(false);
  });

  it('says a second time that somebody is missing only when it was written anew', () => {
    expect(isNews(last, last, true)).toBe(false);
    expect(isNews({ hash: 'a', mark: '2' }, last, true)).toBe(true);
  });
});

it('tries again after five minutes, then at growing pauses, six times within some three hours, and no more', () => {
  const at = new Date('2026-11-20T03:00:00Z');
  const tries: string[] = [];
  for (let now = at, tried = 0; ; tried += 1) {
    const next = nextTry(tried, now);
    if (next === null) break;
    tries.push(next.toISOString().slice(11, 16));
    now = next;
  }
  expect(tries).toEqual(['03:05', '03:15', '03:35', '04:05', '05:05', '06:05']);
});

it('tells of a failure once, for each other reason, and after six and a half days', () => {
  const at = new Date('2026-11-20T03:00:00Z');
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  expect(shouldTell('gone', null, at)).toBe(true);
  expect(shouldTell('gone', { why: 'gone', at }, later(24))).toBe(false);
  expect(shouldTell('closed', { why: 'gone', at }, later(24))).toBe(true);
  expect(shouldTell('gone', { why: 'gone', at }, later(155))).toBe(false);
  expect(shouldTell('gone', { why: 'gone', at }, later(167))).toBe(true);
});

it('tells a secret to no other server, nor to the same one without encryption', () => {
  const before = 'https://mis.example/roster.zip';
  expect(mayKeepSecret(before, 'https://mis.example/other.zip')).toBe(true);
  expect(mayKeepSecret(before, 'https://mis.example:8443/roster.zip')).toBe(false);
  expect(mayKeepSecret(before, 'https://evil.example/roster.zip')).toBe(false);
  expect(mayKeepSecret(before, 'http://mis.example/roster.zip')).toBe(false);
  expect(mayKeepSecret('larkfield', 'larkfield')).toBe(false);
});
