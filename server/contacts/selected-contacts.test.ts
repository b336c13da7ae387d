import { expect, it } from 'vitest';
import { addContact, addStudent } from '../testing/family.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

async function three() {
  const contacts: string[] = [];
  for (const familyName of ['Ann', 'Bea', 'Cat']) {
    const id = await addContact(world.services, world.trust, { familyName });
    await addStudent(world.services, world.trust, { contacts: [id] });
    contacts.push(id);
  }
  return contacts.map((contactId) => ({ contactId, schoolId: world.trust.riverside }));
}

it('counts whom a filter selects, save a few, and who is named', async () => {
  const [ann, bea] = await three();
  if (!ann || !bea) throw new Error('three contacts are needed');
  const office = world.as(await world.administrator('full_edit'));
  const site = world.trust.id;
  const count = async (who: Parameters<typeof office.contacts.count>[0]['who']) =>
    office.contacts.count({ site, who });
  const ready = (n: number) => ({ total: n, statuses: [{ status: 'ready_to_provision', count: n }] });

  expect(await count({ all: {}, except: [] })).toEqual(ready(3));
  expect(await count({ all: { status: 'ready_to_provision' }, except: [ann] })).toEqual(ready(2));
  expect(await count({ all: { q: 'bea' }, except: [ann] })).toEqual(ready(1));
  expect(await count({ all: { status: 'active' }, except: [] })).toEqual({ total: 0, statuses: [] });
  expect(await count({ contacts: [ann, bea, ann] })).toEqual(ready(2));
});

it('knows nobody of another school', async () => {
  const [ann] = await three();
  if (!ann) throw new Error('a contact is needed');
  const there = world.as(await world.administrator('full_edit', world.trust.hillside));
  const site = world.trust.hillside;

  expect(await there.contacts.count({ site, who: { all: {}, except: [] } })).toMatchObject({ total: 0 });
  for (const schoolId of [ann.schoolId, site])
    await expect(
      there.contacts.count({ site, who: { contacts: [{ ...ann, schoolId }] } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
