import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { play } from '../testing/two-schools/play.ts';
import { known, knownOfOneMailbox } from '../testing/two-schools/known.ts';
import { step, type Step } from '../testing/two-schools/steps.ts';
import { officesOf, twoSchools } from '../testing/two-schools/two-schools.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const examples: [Step[], boolean][] = [
  ...known.map((steps): [Step[], boolean] => [[...steps], false]),
  ...knownOfOneMailbox.map((steps): [Step[], boolean] => [[...steps], true]),
];

it('lets nobody who is blocked in, and shows no child whom nobody lets them see, whatever happens in which order', async () => {
  const offices = await officesOf(world);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 14 }),
      fc.boolean(),
      async (steps, isShared) => {
        expect(await play(world, await twoSchools(world, isShared), offices, steps)).toEqual([]);
      },
    ),
    drawn({ numRuns: 14, endOnFailure: true, examples }),
  );
}, 300_000);
