import { beforeEach, expect, it } from 'vitest';
import { asOfMany } from '../testing/as-of-many.ts';
import { addContact, addStudent } from '../testing/family.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';

const world = createWorld();
let office: Caller;
let site: string;
beforeEach(async () => {
  office = world.as(await world.administrator('full_edit'));
  site = world.trust.id;
});

async function family(name: string, { child = 'Nowak', email = 'x@family.example', type = 'parent' } = {}) {
  const [familyName = '', givenName = ''] = name.split(', ');
  const id = await addContact(world.services, world.trust, { givenName, familyName, email, type });
  await addStudent(world.services, world.trust, { contacts: [id], familyName: child });
}
const of = (input: object) => office.contacts.list({ site, size: 2, ...input });
const shown = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name);

it.each([
  ['few', async () => {}],
  ['very many', () => asOfMany(world, 'contact_standing')],
])(
  'begins with those who are called so, and turns the pages through all who match, forwards and back: of %s',
  async (_, prepare) => {
    await family('Zimmer, Eve', { child: 'Smith' });
    await family('Smith, Bea');
    await family('Adams, Cat', { child: 'Smithson', email: 'none@family.example', type: 'relative' });
    await family('Smith, Ann', { type: 'relative' });
    await family('Goldsmith, Dan');
    await family('Brown, Fay');
    await prepare();

    const first = await of({ q: 'SMITH' });
    const second = await of({ q: 'SMITH', after: first.next });
    const third = await of({ q: 'SMITH', after: second.next });

    expect([shown(first), shown(second), shown(third)]).toEqual([
      ['Ann Smith', 'Bea Smith'],
      ['Cat Adams', 'Dan Goldsmith'],
      ['Eve Zimmer'],
    ]);
    expect([first.previous, third.next, first.total.count]).toEqual([null, null, 5]);
    expect(shown(await of({ q: 'SMITH', before: third.previous }))).toEqual(shown(second));
    expect(shown(await of({ q: 'SMITH', before: second.previous }))).toEqual(shown(first));
    expect(shown(await of({ q: 'smith', size: 3, before: third.previous }))).toEqual([
      'Bea Smith',
      ...shown(second),
    ]);
    expect(shown(await of({ q: 'sm', size: 5 }))).toEqual([
      'Ann Smith',
      'Bea Smith',
      'Cat Adams',
      'Eve Zimmer',
    ]);
    expect(shown(await of({ q: 'smith', type: 'relative', size: 5 }))).toEqual(['Ann Smith', 'Cat Adams']);
    const { total } = await office.contacts.count({ site, who: { all: { q: 'smith' }, except: [] } });
    expect(total).toBe(5);
  },
);

it('finds either way round, whatever the accents, and by how an address begins', async () => {
  await family('Núñez, Zoë', { email: 'sunny77@family.example' });
  await family('Nunn, Abe', { email: 'abe@sunny77.example' });

  for (const q of ['nunez', 'zoe nunez', 'Núñez, zoë', 'sunny7', 'Sunny77@', 'uñe'])
    expect(shown(await of({ q })), q).toEqual(['Zoë Núñez']);
  expect(shown(await of({}))).toEqual(['Zoë Núñez', 'Abe Nunn']);
});
