import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { blockRows } from './block-rows.ts';
import { likenessRows } from './likeness-rows.ts';

/** How many records of a site wait for a decision, and how many blocks for a second person who is not whoever asks. */
export async function countBlocks(reading: Reading, site: Site): Promise<{ waiting: number; lifts: number }> {
  const waiting = await likenessRows(reading, site);
  const standing = await blockRows(reading, site, { lifted: false });
  return { waiting: waiting.length, lifts: standing.filter(({ lift }) => lift?.own === false).length };
}
