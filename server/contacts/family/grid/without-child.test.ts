import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../../../testing/family.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();

/** An adult with access at Riverside, whose children have all left since. */
async function leftWithAccess(givenName: string): Promise<string> {
  const contactId = await addContact(world.services, world.trust, { givenName, familyName: 'Okafor' });
  const child = await addStudent(world.services, world.trust, { contacts: [contactId] });
  await admitContact(world.services, world.trust, contactId);
  await world.run(({ sql }) => sql('update person set gone_at = gatehouse_now() where id = $1', [child]));
  return contactId;
}
const look = async (q = '', site = world.trust.riverside) => {
  const api = world.as(await world.administrator('observer', site === world.trust.id ? null : site));
  return api.family.grid({ site, q });
};

it('names who still has access though no child of theirs is there any more, with the reason', async () => {
  const contactId = await leftWithAccess('Ada');
  const stays = await addContact(world.services, world.trust, { givenName: 'Eve', familyName: 'Okafor' });
  await addStudent(world.services, world.trust, { contacts: [stays] });
  await admitContact(world.services, world.trust, stays);

  const { families, withoutChild } = await look();

  expect(families.flatMap(({ adults }) => adults.map(({ name }) => name))).toEqual(['Eve Okafor']);
  expect(withoutChild).toMatchObject({
    total: { count: 1, capped: false },
    adults: [{ contactId, name: 'Ada Okafor', school: 'Riverside Primary', reasons: ['no_student'] }],
  });
});

it('finds them by their name, and each school its own alone', async () => {
  for (const name of ['Ada', 'Bob']) await leftWithAccess(name);
  const names = async (...asked: Parameters<typeof look>) =>
    (await look(...asked)).withoutChild?.adults.map(({ name }) => name);

  expect(await names('bob')).toEqual(['Bob Okafor']);
  expect(await names('nobody')).toEqual([]);
  expect(await names('', world.trust.hillside)).toEqual([]);
  expect(await names('', world.trust.id)).toEqual(['Ada Okafor', 'Bob Okafor']);
});

it('says how many there are where there are more than it names, and no more of them on later pages', async () => {
  for (const name of ['Ada', 'Bob', 'Cy', 'Di', 'Ed', 'Fay']) await leftWithAccess(name);
  for (let at = 0; at < 30; at += 1)
    await addStudent(world.services, world.trust, {
      contacts: [await addContact(world.services, world.trust, { familyName: `Aa${at}` })],
    });
  const site = world.trust.riverside;
  const api = world.as(await world.administrator('observer', site));

  const { withoutChild, next } = await api.family.grid({ site });

  expect([withoutChild?.adults.length, withoutChild?.total.count]).toEqual([5, 6]);
  expect((await api.family.grid({ site, after: next ?? '' })).withoutChild).toBeNull();
});
