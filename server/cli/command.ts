/** One thing that the command line can do. */
export interface Command {
  /** The words that ask for it: `owner add`. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  readonly usage: string;
  /** Does it and says so; returns the exit code: 0 done, 1 refused; null when the words were not understood. */
  run(args: readonly string[]): Promise<number | null>;
}
