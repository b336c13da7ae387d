import { median } from './statistics.ts';

/** What was measured, and the floor that was measured beside it: the least that the work can cost. */
export interface Sample {
  readonly measured: number;
  readonly floor: number;
}

/** The bound that a figure is to keep, on what was measured, on its ratio to the floor, or on what it adds to it. */
export interface Target {
  readonly on: 'ratio' | 'measured' | 'excess';
  readonly atMost?: number;
  readonly atLeast?: number;
}

interface Question {
  readonly subject: string;
  readonly what: string;
  readonly unit: 'ms' | 'MiB' | 'mails/s';
  /** What the floor is, in words. */
  readonly floorIs: string;
  /** One for each run. */
  readonly samples: readonly Sample[];
  /** Absent where the figure is only for information. */
  readonly target?: Target;
  readonly note?: string;
}

/** One line of the report: the medians of the runs. */
export interface Figure extends Question {
  readonly measured: number;
  readonly floor: number;
  /** The median of each run's ratio, not the ratio of the medians. */
  readonly ratio: number;
  readonly verdict: 'ok' | 'over' | '';
}

/** Judges the samples of the runs. */
export function figure(question: Question): Figure {
  const { samples, target } = question;
  const measured = median(samples.map((sample) => sample.measured));
  const floor = median(samples.map((sample) => sample.floor));
  const ratio = median(samples.map((sample) => sample.measured / sample.floor));
  const excess = median(samples.map((sample) => sample.measured - sample.floor));
  const verdict = target ? judge({ ratio, measured, excess }[target.on], target) : '';
  return { ...question, measured, floor, ratio, verdict };
}

const judge = (value: number, { atMost = Infinity, atLeast = -Infinity }: Target) =>
  value <= atMost && value >= atLeast ? 'ok' : 'over';

/** The bound in words: `≤ 6 ×`, `≤ 300 ms`. */
export function inWords({ unit, target }: Pick<Question, 'unit' | 'target'>): string {
  if (!target) return '';
  const bound = target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
  if (target.on === 'ratio') return `${bound} ×`;
  return target.on === 'excess' ? `floor + ${bound.slice(2)} ${unit}` : `${bound} ${unit}`;
}
