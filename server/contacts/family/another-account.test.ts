import { expect, it } from 'vitest';
import { addParent, signInContact } from '../../testing/parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('shows a family to the account that the record signs in with today, and not to one of before', async () => {
  const { riverside: schoolId } = world.trust;
  const before = await addParent(world);
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [before.contactId]),
  );
  const today = await signInContact(world, before.contactId);

  expect((await today.api.family.mine()).places).toMatchObject([{ children: [{ name: 'Mia Shah' }] }]);
  expect(await before.api.family.mine()).toMatchObject({ places: [], products: [], reports: [] });
  await expect(before.api.family.report({ schoolId, text: 'Where is she?' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
