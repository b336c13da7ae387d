import type { ContactOutcome, StudentOutcome } from '#server/rollover/rules.ts';
import type { RolloverLine } from '../../answers.ts';

type Head = NonNullable<RolloverLine['rollover']>;
type Standing = Pick<Head, 'state' | 'answer' | 'planState' | 'planPercent'>;

interface Word {
  readonly label: string;
  readonly tone: 'ok' | 'wait' | 'late' | 'idle' | 'stop';
}

/** Whether somebody still has to do something about it. */
export const isUnderWay = ({ state }: Pick<Head, 'state'>): boolean =>
  state === 'open' || state === 'running';

/** How far a school is, in a word with a shape. */
export function standingWord(rollover: Standing | null): Word {
  if (rollover === null) return { label: 'Not opened', tone: 'idle' };
  const { state, answer, planState, planPercent } = rollover;
  if (state === 'done') return { label: 'Done', tone: 'ok' };
  if (state === 'cancelled') return { label: 'Cancelled', tone: 'idle' };
  if (state === 'undone') return { label: 'Taken back', tone: 'idle' };
  if (state === 'running')
    return planState === 'done'
      ? { label: 'Carried out', tone: 'wait' }
      : { label: `Under way, ${planPercent ?? 0} %`, tone: 'wait' };
  if (answer === 'no_go') return { label: 'No-go', tone: 'stop' };
  return planState === 'draft' ? { label: 'Plan made', tone: 'late' } : { label: 'Open', tone: 'late' };
}

/** What becomes of a student. */
export const studentWords: Readonly<Record<StudentOutcome, Word>> = {
  leaves: { label: 'Leaves', tone: 'stop' },
  changes_school: { label: 'Changes school', tone: 'late' },
  moves_up: { label: 'Moves up', tone: 'ok' },
  starts: { label: 'Starts', tone: 'wait' },
  unknown: { label: 'Not known yet', tone: 'idle' },
};

/** What becomes of a contact. */
export const contactWords: Readonly<Record<ContactOutcome, Word>> = {
  loses_all: { label: 'Loses every child here', tone: 'stop' },
  loses_some: { label: 'Loses one of several', tone: 'late' },
  keeps: { label: 'Keeps', tone: 'ok' },
  gains: { label: 'Is new', tone: 'wait' },
};

/** What to look at twice before somebody loses access. */
export const warningWords = {
  also_staff: 'Works in the trust as well',
  child_elsewhere: 'Has a child at another school of the trust',
  signed_in_lately: 'Signed in within the last day',
} as const;

/** The steps of a rollover, and what each is for. */
export const steps = [
  { name: 'Check', about: 'what the roster says' },
  { name: 'Look at the plan', about: 'who leaves, row by row' },
  { name: 'Go or no-go', about: 'the school decides' },
  { name: 'Carried out', about: 'leavers are let go' },
  { name: 'Done', about: 'imports as always' },
] as const;

/** At which step a rollover is, from 0; 5 when it is over. Null when it was given up. */
export function stepOf({ state, planState }: Standing): number | null {
  if (state === 'cancelled' || state === 'undone') return null;
  if (state === 'done') return steps.length;
  if (state === 'running') return planState === 'done' ? 4 : 3;
  return planState === 'draft' ? 2 : 0;
}
