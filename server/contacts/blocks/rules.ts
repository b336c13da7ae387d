/** What a reason, or the note to a decision, may have at most. */
export const longestReason = 2000;

/** What a record has in common with somebody who is blocked. */
export const likenessGrounds = ['name', 'student', 'phone', 'email'] as const;
export type LikenessGround = (typeof likenessGrounds)[number];

/** As pages call them. */
export const likenessGroundNames: Readonly<Record<LikenessGround, string>> = {
  name: 'the same name',
  student: 'a child in common',
  phone: 'the same phone number',
  email: 'the same e-mail address',
};

const points: Readonly<Record<LikenessGround, number>> = { name: 40, student: 20, phone: 25, email: 15 };

/** How much a record looks like somebody who is blocked: 0 to 100. */
export const likenessScore = (grounds: readonly LikenessGround[]): number =>
  grounds.reduce((sum, ground) => sum + points[ground], 0);

/**
 * Whether a record has to wait until somebody has decided. To keep somebody out for a while does little harm, and to let the
 * wrong one in does much: an address or a phone number is enough. It is never enough to let anybody in, or to merge.
 */
export const hasToWait = (grounds: readonly LikenessGround[]): boolean =>
  grounds.includes('email') ||
  grounds.includes('phone') ||
  (grounds.includes('name') && grounds.includes('student'));

/**
 * Whether a record that was there all along waits, too, when a block is placed. Whoever shares a mailbox or a phone with
 * somebody who is blocked, under another name, is most often the other parent.
 */
export const isSurelyTheSame = (grounds: readonly LikenessGround[]): boolean =>
  grounds.includes('name') && grounds.length > 1;

/** What is decided of a record that waits: it is the same person, and blocked, or somebody else. */
export const likenessDecisions = ['same', 'other'] as const;
export type LikenessDecision = (typeof likenessDecisions)[number];
