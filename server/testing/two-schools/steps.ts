import fc from 'fast-check';

/** The children of the family, each at a school of their own. */
export type ChildName = 'mia' | 'tom';
/** Under which of two codes somebody is in a roster: under none, one of them, or both, as a record was made twice. */
export type Code = 0 | 1 | 2 | 'both';
const child = fc.constantFrom<ChildName>('mia', 'tom');
// Most days they are there, and the parent is who they were.
const code = fc.constantFrom<Code>(1, 1, 1, 2, 2, 2, 0, 'both');
const adult = fc.constantFrom<1 | 2>(1, 1, 1, 2);
const adults = fc.constantFrom<Exclude<Code, 0>>(1, 1, 1, 1, 2, 2, 'both');

/** One thing that happens: at the school of a child, to the record of the parent that is meant. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('import' as const), adult: adults, mia: code, tom: code }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'revoke' as const,
        'restore',
        'welcome',
        'take away',
        'take away',
        'give back',
        'letter',
      ),
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
        'use letter',
        'ask for a link',
        'use link',
        'change type',
        'wait',
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
