import type { Parameters } from 'fast-check';

const times = Number(process.env['EXPLORE'] ?? 0);

/**
 * How a property is tried: with the same draws every time, so that a red test says something of the change that it stands beside.
 * `EXPLORE=n` draws anew, and n times as much: what that finds becomes an example of its own.
 */
export function drawn<Values>({ numRuns = 100, ...more }: Parameters<Values> = {}): Parameters<Values> {
  return times > 0 ? { numRuns: numRuns * times, ...more } : { seed: 20_261_120, numRuns, ...more };
}
