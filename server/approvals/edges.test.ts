import { expect, it } from 'vitest';
import { manyHolders } from '../testing/many-holders.ts';
import { createWorld } from '../testing/world.ts';
import { sizeOf, usualLimits } from './rules.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

it.each([
  [98, 2_000, 'small', 'small'],
  [102, 2_000, 'type_number', 'type_number'],
  [398, 2_000, 'type_number', 'type_number'],
  [402, 2_000, 'second_person', 'second_person'],
  [1_000, 2_000, 'second_person', 'second_person'],
  [1_002, 2_000, 'refused', 'second_person'],
  [1_000, 19_000, 'type_number', 'type_number'],
  [1_001, 19_000, 'second_person', 'second_person'],
] as const)('%i of %i people is %s, and in a rollover %s', (people, of, usually, inRollover) => {
  expect(sizeOf({ people, of }, usualLimits)).toBe(usually);
  expect(sizeOf({ people, of }, usualLimits, true)).toBe(inRollover);
});

/** Makes plans for so many, one after the other: what each needs, or why it is refused. */
async function tries(make: (count: number) => Promise<{ waits: boolean }>, counts: readonly number[]) {
  const answers: string[] = [];
  for (const count of counts)
    answers.push(
      await make(count).then(
        ({ waits }) => (waits ? 'second person' : 'at once'),
        (error: { cause?: { code?: string } }) => error.cause?.code ?? String(error),
      ),
    );
  return answers;
}

it('changes staff at the edges of its limits as it says', async () => {
  const ids = await manyHolders(world, 1_000);
  const { riverside: site } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const change = { kind: 'remove_role', productId: tracker?.id ?? '' } as const;
  const make = (typed: boolean) => (count: number) =>
    owner.plans.makeChange({ site, who: { ids: ids.slice(0, count) }, change, typed: typed ? count : null });

  expect(await tries(make(false), [49, 51])).toEqual(['at once', 'number_wrong']);
  expect(await tries(make(true), [199, 201, 501])).toEqual(['at once', 'second person', 'too_large']);
  const unproven = world.as({ ...(await world.administrator('account_owner')), isProven: false });
  await expect(
    unproven.plans.makeChange({ site, who: { ids: ids.slice(0, 201) }, change, typed: null }),
  ).rejects.toMatchObject(refused('prove_again'));
});
