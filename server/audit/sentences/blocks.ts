import { subjectOf, who, type Telling } from './telling.ts';

const from = (studentId: unknown) =>
  typeof studentId === 'string' ? 'from one child' : 'from every child, in every school';

/** What is told of blocks: that they are, and never why. */
export const blockTellings: Readonly<Record<string, Telling>> = {
  'block.placed': (entry, names) =>
    `blocked ${who(subjectOf(entry, names))} ${from(entry.details['studentId'])}`,
  'block.lifted': (entry, names) =>
    `approved that the block on ${who(subjectOf(entry, names))} ${from(entry.details['studentId'])} is lifted`,
  'block.likeness_found': (entry, names) =>
    `noticed that ${who(subjectOf(entry, names))} looks like somebody who is blocked: they wait for a decision`,
  'block.found_same': (entry, names) =>
    `said that ${who(subjectOf(entry, names))} is somebody who is blocked, and blocked this record, too`,
  'block.told_apart': (entry, names) =>
    `said that ${who(subjectOf(entry, names))} is not the person who is blocked`,
};
