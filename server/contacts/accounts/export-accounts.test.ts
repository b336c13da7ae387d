import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
type Who = Parameters<Caller['contacts']['exportAccounts']>[0]['who'];

it('takes along whom a filter or a tick selects, and writes it down', async () => {
  const office = world.as(await world.administrator('full_edit'));
  const site = world.trust.id;
  const ann = await world.staff({ givenName: 'Ann', familyName: 'Ames' });
  const bob = await addContact(world.services, world.trust, { givenName: 'Bob', familyName: 'Bell' });
  await addStudent(world.services, world.trust, { contacts: [bob], givenName: 'Cleo', familyName: 'Bell' });
  const riverside = { personId: bob, schoolId: world.trust.riverside };
  const names = async (who: Who) =>
    (await office.contacts.exportAccounts({ site, who })).map(({ name }) => name);

  expect(await names({ all: { user: 'all' }, except: [riverside] })).toEqual(['Ann Ames', 'Cleo Bell']);
  expect(await names({ user: 'all', people: [riverside, { personId: ann, schoolId: null }] })).toEqual([
    'Ann Ames',
    'Bob Bell',
  ]);
  const count = (who: Who) => office.contacts.countAccounts({ site, who });
  expect(await count({ all: { user: 'staff', status: 'ready_to_provision' }, except: [] })).toEqual({
    total: 1,
  });
  expect(await world.audited()).toEqual(expect.arrayContaining(['contacts.exported']));
  await expect(names({ all: { user: 'staff', q: 'nobody' }, except: [] })).rejects.toThrow();
});

it('knows nobody of another school', async () => {
  const ann = await world.staff({ givenName: 'Ann', familyName: 'Ames' });
  const site = world.trust.hillside;
  const there = world.as(await world.administrator('full_edit', site));

  const who: Who = { user: 'staff', people: [{ personId: ann, schoolId: null }] };
  await expect(there.contacts.exportAccounts({ site, who })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(there.contacts.countAccounts({ site, who })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
