import { likenessGroundNames } from '#server/contacts/blocks/rules.ts';
import type { Block, Likeness } from '../../answers.ts';
import { ago, instantOf } from '../when.ts';

/** From whom somebody is kept. */
export const scopeOf = ({ student }: Pick<Block, 'student'>): string =>
  student === null ? 'From every child, in every school of the trust' : `From ${student} alone`;

/** Why a block stands that was to be lifted, in the words of both people. */
export function lastLiftText(last: NonNullable<Block['lastLift']>, now: string): string {
  const { askedBy, reason, endedAt, answeredBy, note } = last;
  const asked = `${askedBy} asked to lift this${reason === null ? '' : `: “${reason}”`}`;
  if (answeredBy === null) return `${asked} Nobody answered by ${instantOf(endedAt)}, so the block stands.`;
  return `${asked} ${answeredBy} let it stand, ${ago(endedAt, now)}${note ? `: “${note}”` : '.'}`;
}

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
