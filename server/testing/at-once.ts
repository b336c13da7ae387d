import { Refusal } from '../refusal.ts';

/** Does all of this at once; returns what became of each: `done`, or the code of its refusal. Anything else is a bug. */
export function atOnce(...deeds: readonly Promise<unknown>[]): Promise<string[]> {
  return Promise.all(deeds.map((deed) => deed.then(() => 'done', codeOf)));
}

/** Does something in fifty rounds, or more, five at a time: a race has to be run often before it is lost. */
export async function inRounds(round: (number: number) => Promise<void>, rounds = 50): Promise<void> {
  for (let first = 0; first < rounds; first += 5) {
    await Promise.all([0, 1, 2, 3, 4].map((next) => round(first + next)));
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && !(error instanceof Refusal) ? error.cause : error;
  if (cause instanceof Refusal) return cause.code;
  throw error;
}
