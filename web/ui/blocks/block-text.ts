import { likenessGroundNames } from '#server/contacts/blocks/rules.ts';
import type { Block, Likeness } from '../../answers.ts';

/** From whom somebody is kept. */
export const scopeOf = ({ student }: Pick<Block, 'student'>): string =>
  student === null ? 'From every child, in every school of the trust' : `From ${student} alone`;

/** "the same name, a child in common" */
export const groundsText = ({ grounds }: Pick<Likeness, 'grounds'>): string =>
  grounds.map((ground) => likenessGroundNames[ground]).join(', ');

/** What is said of other records that wait, after a block was placed. */
export function waitingText(waiting: number): string {
  if (waiting === 0) return '';
  return waiting === 1
    ? ' Another record looks like the same person: it waits for your decision on the page Blocks.'
    : ` ${waiting} other records look like the same person: they wait for your decision on the page Blocks.`;
}
