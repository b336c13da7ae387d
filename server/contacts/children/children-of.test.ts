import { expect, it } from 'vitest';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();

it('shows a school its own children of a contact, and the trust all of them', async () => {
  const { id, riverside, hillside } = world.trust;
  const { contactId, children, childLeaves } = await addRegisteredParent(world, {
    schools: [riverside, hillside],
  });
  await childLeaves(riverside);
  const seen = async (site: string, school: string | null) => {
    const api = world.as(await world.administrator('observer', school)).contacts;
    const rows = await api.children({ site, contactId });
    return rows.map(({ studentId, here, linked }) => ({ studentId, here, linked }));
  };
  const left = { studentId: children[riverside], here: false, linked: true };
  const there = { studentId: children[hillside], here: true, linked: true };

  expect(await seen(riverside, riverside)).toEqual([left]);
  expect(await seen(hillside, hillside)).toEqual([there]);
  expect(await seen(id, null)).toEqual([there, left]);
});
