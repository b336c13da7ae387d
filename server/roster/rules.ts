/** The three kinds of people that a roster knows. */
export const personKinds = ['staff', 'student', 'contact'] as const;
export type PersonKind = (typeof personKinds)[number];
