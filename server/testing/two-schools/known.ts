import type { Step } from './steps.ts';

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
  [
    { does: 'import', adult: 1, mia: 0, tom: 2 },
    { does: 'block child', at: 'tom', adult: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 2 },
    { does: 'block child', at: 'mia', adult: 1 },
    { does: 'import', adult: 2, mia: 1, tom: 0 },
    { does: 'sign in', adult: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 2 },
  ],
  [
    { does: 'import', adult: 2, mia: 1, tom: 0 },
    { does: 'carry', adult: 2 },
    { does: 'revoke', at: 'tom', adult: 1 },
    { does: 'undo', adult: 2 },
  ],
  [
    { does: 'import', adult: 2, mia: 1, tom: 1 },
    { does: 'revoke', at: 'mia', adult: 1 },
    { does: 'block', adult: 2 },
  ],
  [
    { does: 'import', adult: 2, mia: 2, tom: 1 },
    { does: 'take away', at: 'tom', adult: 2 },
    { does: 'import', adult: 'both', mia: 2, tom: 1 },
  ],
  [
    { does: 'import', adult: 1, mia: 1, tom: 2 },
    { does: 'take away', at: 'tom', adult: 1 },
    { does: 'give back', at: 'tom', adult: 1 },
    { does: 'import', adult: 1, mia: 1, tom: 1 },
    { does: 'take away', at: 'tom', adult: 1 },
    { does: 'import', adult: 1, mia: 1, tom: 2 },
  ],
];

/** The same of parents who read one mailbox. */
export const knownOfOneMailbox: readonly (readonly Step[])[] = [
  [
    { does: 'ask for a link', adult: 1 },
    { does: 'block', adult: 1 },
    { does: 'use link', adult: 1 },
    { does: 'import', adult: 1, mia: 2, tom: 1 },
    { does: 'decide', adult: 1 },
    { does: 'ask for a link', adult: 1 },
    { does: 'lift', adult: 1 },
    { does: 'sign in', adult: 1 },
  ],
];
