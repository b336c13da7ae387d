import { expect, it } from 'vitest';
import { addContact, addStudent } from '../../../testing/family.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const contact = (familyName: string, givenName: string) =>
  addContact(world.services, world.trust, { givenName, familyName });
const named = (at: number) => String(at).padStart(3, '0');

/** Reads the grid of Riverside to its end; the children of each page, by name. */
async function readAll(q = '') {
  const { riverside } = world.trust;
  const api = world.as(await world.administrator('observer', riverside));
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const { families, next } = await api.family.grid({ site: riverside, q, ...(after && { after }) });
    pages.push(families.flatMap(({ children }) => children.map(({ name }) => name)));
    after = next ?? undefined;
  } while (after !== undefined);
  return pages;
}

it('leads from page to page through every family of a school, and shows each once', async () => {
  for (let at = 0; at < 30; at += 1) {
    const adults = [await contact(`Aa${named(at)}`, 'Ann'), await contact(`Zz${named(at)}`, 'Zed')];
    await addStudent(world.services, world.trust, {
      givenName: `Kid${named(at)}`,
      contacts: adults,
    });
  }

  const pages = await readAll();
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toHaveLength(30);
  expect(new Set(pages.flat()).size).toBe(30);

  const second = (await readAll('zed')).flat();
  expect([second.length, new Set(second).size]).toEqual([30, 30]);
});

it('passes over adults without a child there, and refuses a page that there never was', async () => {
  for (let at = 0; at < 27; at += 1) await contact(`Bb${named(at)}`, 'Gone');
  await addStudent(world.services, world.trust, {
    givenName: 'Last',
    contacts: [await contact('Bb999', 'Gone')],
  });
  const { riverside } = world.trust;
  await world.run(({ sql }) =>
    sql(
      `insert into contact_standing (contact_id, school_id, trust_id, sort_name, search_text)
       select p.id, $1, p.trust_id, lower(p.family_name), lower(p.given_name) from person p
       where p.given_name = 'Gone' and p.family_name <> 'Bb999'`,
      [riverside],
    ),
  );
  const api = world.as(await world.administrator('observer', riverside));

  const { families, next } = await api.family.grid({ site: riverside, q: 'gone' });

  expect(families.map(({ children }) => children.length)).toEqual([1]);
  expect(next).toBeNull();
  await expect(api.family.grid({ site: riverside, after: 'made-up' })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
