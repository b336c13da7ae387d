import { expect, it } from 'vitest';
import { addRelative } from '../../../testing/relative.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';

it('shows who waits as blocked, without a reason, and whoever is blocked no reason of their own', async () => {
  const { id: trust, riverside: site } = world.trust;
  const twin = { givenName: 'Amir', familyName: 'Shah' };
  const amir = await addRelative(world, twin);
  const again = await addRelative(world, twin, amir.studentId);
  const own = await world.administrator('account_admin', site);
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [own.accountId, amir.contactId]),
  );
  const keeper = world.as(await world.administrator('account_admin'));
  await keeper.blocks.place({ site: trust, contactId: amir.contactId, studentId: null, reason });
  const seenBy = async (api: typeof keeper) => {
    const { families } = await api.family.grid({ site, q: 'amir' });
    const cells = families.flatMap(({ children }) => children.flatMap((child) => child.cells));
    return new Map(cells.map(({ contactId, ...cell }) => [contactId, [cell.reason, cell.blockReasons]]));
  };

  const shown = await seenBy(keeper);
  expect(shown.get(amir.contactId)).toEqual(['blocked', [reason]]);
  expect(shown.get(again.contactId)).toEqual(['blocked', []]);
  expect((await seenBy(world.as(own))).get(amir.contactId)).toEqual(['blocked', []]);
});
