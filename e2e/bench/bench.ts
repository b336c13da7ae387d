import type { Figure } from './figure.ts';

/** What a benchmark works with. */
export interface Bench {
  /** Small sizes, once: checks the bench, not the product. */
  readonly quick: boolean;
  /** How often a size is measured, an odd number; the largest may do with fewer. */
  readonly runs: number;
  readonly runsOfLargest: number;
  /** Which sizes to measure, from the smallest up; null: those that the subject usually has. */
  readonly sizes: readonly number[] | null;
  /** A folder that goes when the bench ends. */
  readonly folder: string;
  /** The owner's address of a PostgreSQL with the product's own settings. */
  readonly postgresUrl: string;
  /** What is to end when the bench ends, however it ends. */
  readonly running: AsyncDisposableStack;
  /** Tells how far it has got. */
  say(text: string): void;
}

/** Measures one subject. Fails only when it could not measure. */
export type Benchmark = (bench: Bench) => Promise<Figure[]>;
