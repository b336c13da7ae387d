import fc from 'fast-check';

/** The children of the family, each at a school of their own. */
export type ChildName = 'mia' | 'tom';
const child = fc.constantFrom<ChildName>('mia', 'tom');
// Most days they are there, and the parent is who they were.
const code = fc.constantFrom<0 | 1 | 2>(1, 1, 2, 2, 0);
const adult = fc.constantFrom<1 | 2>(1, 1, 1, 2);

/** One thing that happens: at the school of a child, to the record of the parent that is meant. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('import' as const), adult, mia: code, tom: code }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom('revoke' as const, 'restore', 'welcome', 'take away', 'take away', 'give back'),
      at: child,
      adult,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'carry' as const,
        'undo',
        'block',
        'lift',
        'lift',
        'decide',
        'sign in',
        'take up',
      ),
      adult,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('block child' as const), at: child, adult }),
  },
);
/** A step that is drawn. */
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Histories that have gone wrong before, or nearly. */
export const known: readonly (readonly Step[])[] = [
  [
    { does: 'take away', at: 'mia', adult: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 1 },
    { does: 'import', adult: 2, mia: 1, tom: 1 },
    { does: 'carry', adult: 2 },
    { does: 'import', adult: 2, mia: 2, tom: 2 },
    { does: 'undo', adult: 2 },
  ],
  [
    { does: 'import', adult: 2, mia: 0, tom: 1 },
    { does: 'welcome', at: 'tom', adult: 2 },
    { does: 'revoke', at: 'mia', adult: 1 },
    { does: 'block', adult: 2 },
    { does: 'take up', adult: 2 },
    { does: 'restore', at: 'mia', adult: 1 },
    { does: 'sign in', adult: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 2 },
    { does: 'lift', adult: 1 },
  ],
  [
    { does: 'import', adult: 2, mia: 1, tom: 1 },
    { does: 'take away', at: 'mia', adult: 2 },
    { does: 'import', adult: 1, mia: 0, tom: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 1 },
    { does: 'import', adult: 1, mia: 1, tom: 1 },
  ],
  [
    { does: 'import', adult: 2, mia: 2, tom: 1 },
    { does: 'take away', at: 'tom', adult: 2 },
    { does: 'import', adult: 1, mia: 1, tom: 2 },
  ],
];
