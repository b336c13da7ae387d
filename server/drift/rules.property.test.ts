import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { compare, hasShrunk, type Drift, type Held, type Reported } from './rules.ts';

const account = fc.constantFrom('ada', 'ben', 'cleo');
const role = fc.constantFrom('editor', 'reader');
const place = fc.constantFrom('riverside', 'hillside');
const held: fc.Arbitrary<Held[]> = fc
  .uniqueArray(fc.record({ accountId: account, role, place, hasBeen: fc.boolean() }), {
    selector: ({ accountId, place: at }) => `${accountId} ${at}`,
  })
  .map((all) => all.map((each) => ({ ...each, grantId: `${each.accountId}-${each.place}` })));
const reported: fc.Arbitrary<Reported[]> = fc
  .array(
    fc.record({
      accountId: fc.option(account),
      proposedId: fc.option(account),
      role: fc.option(fc.oneof(role, fc.constant('superuser'))),
      place: fc.option(place),
      knownAs: fc.constantFrom('x', 'y', 'z'),
    }),
  )
  .map((all) =>
    all.map((each, line) => ({
      ...each,
      line,
      proposedId: each.accountId === null ? each.proposedId : null,
    })),
  );
const exactly = (each: Held, line: number): Reported => ({
  ...each,
  line,
  knownAs: each.accountId,
  proposedId: null,
});
const told = (drifts: readonly Drift[]) => drifts.map(({ kind, key }) => `${kind} ${key}`).toSorted();

describe('what a product and the portal differ in', () => {
  it('is nothing where the product says just what is so', () => {
    fc.assert(
      fc.property(held, (all) => {
        expect(compare(all.map(exactly), all)).toEqual([]);
      }),
      drawn(),
    );
  });

  it('names each thing that somebody has here once at most, and does not depend on the order', () => {
    fc.assert(
      fc.property(reported, held, (there, here) => {
        const found = compare(there, here);
        const grants = found.flatMap((drift) => drift.held?.grantId ?? []);
        expect(new Set(grants).size).toBe(grants.length);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        expect(told(compare(there.toReversed(), here.toReversed()))).toEqual(told(found));
      }),
      drawn(),
    );
  });

  it('misses nobody whom the report may mean, and everybody whom it cannot', () => {
    fc.assert(
      fc.property(reported, held, (there, here) => {
        const missing = compare(there, here).flatMap((drift) =>
          drift.kind === 'missing' || drift.kind === 'not_been' ? drift.held.accountId : [],
        );
        const perhaps = new Set(there.map(({ proposedId }) => proposedId));
        const known = new Set(there.map(({ accountId }) => accountId));
        const silent = here.map(({ accountId }) => accountId).filter((accountId) => !known.has(accountId));
        expect(missing).toEqual(
          expect.arrayContaining(silent.filter((accountId) => !perhaps.has(accountId))),
        );
        expect(missing.filter((accountId) => perhaps.has(accountId) && !known.has(accountId))).toEqual([]);
      }),
      drawn(),
    );
  });

  it('takes what a report does not say for no difference', () => {
    fc.assert(
      fc.property(held, (all) => {
        const silent = all.map((each, line) => ({ ...exactly(each, line), role: null, place: null }));
        expect(compare(silent, all)).toEqual([]);
      }),
      drawn(),
    );
  });

  it('stays the same difference from one report to the next', () => {
    fc.assert(
      fc.property(reported, held, (there, here) => {
        const later = there.map((row) => ({ ...row, line: row.line + 7 }));
        expect(told(compare(later, here))).toEqual(told(compare(there, here)));
      }),
      drawn(),
    );
  });

  it('says once of somebody with one role here and another there that it is another role', () => {
    const here: Held = { accountId: 'ada', grantId: 'g', role: 'editor', place: 'riverside', hasBeen: true };
    const row = { ...exactly(here, 1), role: 'reader' };
    const kinds = (...rows: Reported[]) => compare(rows, [here]).map(({ kind }) => kind);

    expect(kinds(row)).toEqual(['other_role']);
    expect(kinds({ ...row, role: 'editor', place: 'hillside' })).toEqual(['other_school']);
    expect(kinds({ ...row, place: 'hillside' })).toEqual(['no_access', 'missing']);
    expect(kinds(exactly(here, 1), { ...row, line: 2 })).toEqual(['no_access']);
  });
});

it('doubts a report that has far fewer rows than the last one', () => {
  expect(hasShrunk(49, 100)).toBe(true);
  expect(hasShrunk(50, 100)).toBe(false);
  expect(hasShrunk(1, 10)).toBe(false);
  expect(hasShrunk(1, 11)).toBe(true);
  expect(hasShrunk(1, null)).toBe(false);
});
