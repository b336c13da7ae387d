import { expect, it } from 'vitest';
import { leavingContacts } from '../testing/leaving-contacts.ts';
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

it('lets go of contacts at the edges of its limits as it says, and in a rollover asks a second person', async () => {
  const { riverside: site } = world.trust;
  const contacts = await leavingContacts(world, 110);
  const owner = world.as(await world.administrator('account_owner'));
  await world.run(({ sql }) => sql('update trust set type_number_people = 1 where id = app_trust()'));
  const make = (typed: boolean) => (count: number) =>
    owner.contacts.makeBulk({
      site, who: { contacts: contacts.slice(0, count) }, deed: 'revoke', typed: typed ? count : null,
    }); // prettier-ignore

  expect(await tries(make(false), [5, 6])).toEqual(['at once', 'number_wrong']);
  expect(await tries(make(true), [22, 23, 55, 56])).toEqual([
    'at once', 'second person', 'second person', 'too_large',
  ]); // prettier-ignore
  const turn = { title: '2026/27', lastOn: '2026-12-31', firstOn: '2027-01-04' };
  await owner.rollover.open({ site, schoolIds: [site], ...turn });
  expect(await tries(make(true), [22, 56])).toEqual(['at once', 'second person']);
});

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
