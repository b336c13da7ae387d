import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { play } from '../testing/two-schools-play.ts';
import { known } from '../testing/two-schools-known.ts';
import { step } from '../testing/two-schools-steps.ts';
import { officesOf, twoSchools } from '../testing/two-schools.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('lets nobody who is blocked in, and shows no child whom nobody lets them see, whatever happens in which order', async () => {
  const offices = await officesOf(world);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      expect(await play(world, await twoSchools(world), offices, steps)).toEqual([]);
    }),
    drawn({ numRuns: 14, endOnFailure: true, examples: known.map((steps) => [[...steps]]) }),
  );
}, 300_000);
