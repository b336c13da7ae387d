/** What a trust has a welcome by mail ask for, before it tells anything: nothing; or what only the family knows. */
export const welcomeProofs = ['none', 'child_birth_date', 'letter_code'] as const;
export type WelcomeProof = (typeof welcomeProofs)[number];
/** What is asked for where something is. */
export type AskedProof = Exclude<WelcomeProof, 'none'>;

/** How many wrong answers a link takes. Then it rests until it is sent again. */
export const proofTries = 5;

const form = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const two = (digits: string): string => digits.padStart(2, '0');

/** A date of birth as it was typed ("2016-3-7"), as the roster has it: "2016-03-07"; null for what is no day. */
export function readBirthDate(typed: string): string | null {
  const [, year = '', month = '', day = ''] = form.exec(typed.trim()) ?? [];
  const written = `${year}-${two(month)}-${two(day)}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}

/** What somebody is told after a wrong answer: how many more they may give. */
export const triesLeft = (tries: number): string =>
  tries === proofTries - 1 ? 'You can try once more.' : `You can try ${proofTries - tries} more times.`;
