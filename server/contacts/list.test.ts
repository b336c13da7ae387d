import { beforeEach, expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../testing/family.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';

const world = createWorld();
let office: Caller;
let site: string;
beforeEach(async () => {
  office = world.as(await world.administrator('full_edit'));
  site = world.trust.id;
});

const contact = (familyName: string, more = {}) =>
  addContact(world.services, world.trust, { givenName: 'Priya', familyName, ...more });
const student = (contacts: string[], more = {}) =>
  addStudent(world.services, world.trust, { contacts, ...more });
const names = async (input = {}) =>
  (await office.contacts.list({ site, ...input })).rows.map(({ name }) => name);

it('lists a row for each contact and school, with the children and the status', async () => {
  const { riverside, hillside } = world.trust;
  const shah = await contact('Shah', { email: 'priya@family.example' });
  await student([shah], { givenName: 'Mia', grade: '4' });
  await student([shah], { givenName: 'Tom', grade: '7', schools: [hillside] });

  const { rows, counts } = await office.contacts.list({ site });

  expect(rows.map(({ schoolId, children }) => [schoolId, children])).toEqual(
    [
      [riverside, [{ name: 'Mia Shah', year: '4', here: true }]] as const,
      [hillside, [{ name: 'Tom Shah', year: '7', here: true }]] as const,
    ].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  expect(rows[0]).toMatchObject({
    name: 'Priya Shah',
    email: 'priya@family.example',
    status: 'ready_to_provision',
    reasons: [],
    lastSignInAt: null,
  });
  expect(counts.ready_to_provision).toEqual({ count: 2, capped: false });
});

it('shows a school its own contacts alone', async () => {
  const [here, there] = [await contact('Here'), await contact('There')];
  await student([here]);
  await student([there], { schools: [world.trust.hillside] });

  site = world.trust.riverside;
  expect(await names()).toEqual(['Priya Here']);
  expect(await names({ school: world.trust.hillside })).toEqual(['Priya Here']);
  await expect(office.contacts.get({ site, contactId: there })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await office.contacts.get({ site, contactId: here })).standings).toHaveLength(1);
});

it('finds by name, address and child, and by every other filter', async () => {
  const shah = await contact('Shah', { email: 'priya@family.example' });
  const jones = await contact('Jones', { type: 'relative' });
  const child = await student([shah], { givenName: 'Zuzanna', familyName: 'Nowak', grade: '4' });
  await student([jones], { grade: '5' });
  await admitContact(world.services, world.trust, shah);

  expect(await names({ q: 'zuzanna nowak' })).toEqual(['Priya Shah']);
  expect(await names({ q: 'priya@fam' })).toEqual(['Priya Shah']);
  expect(await names({ q: 'jo' })).toEqual(['Priya Jones']);
  expect(await names({ year: '5' })).toEqual(['Priya Jones']);
  expect(await names({ type: 'relative' })).toEqual(['Priya Jones']);
  expect(await names({ status: 'active' })).toEqual(['Priya Shah']);
  await world.run(({ sql }) => sql('update person set gone_at = gatehouse_now() where id = $1', [child]));
  expect(await names({ reason: 'no_student', status: 'ready_to_revoke' })).toEqual(['Priya Shah']);
  expect(await names({ q: '%' })).toEqual([]);
});

it('turns the pages in order of name, forwards and back, through all statuses', async () => {
  for (const name of ['Eve', 'Ann', 'Dan', 'Bea', 'Cat'])
    await student([await contact(name, { email: name === 'Dan' ? null : `${name}@family.example` })]);
  const of = (input: object) => office.contacts.list({ site, size: 2, ...input });
  const shown = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name.slice(6));

  const first = await of({});
  const second = await of({ after: first.next });
  const third = await of({ after: second.next });
  expect([shown(first), shown(second), shown(third)]).toEqual([['Ann', 'Bea'], ['Cat', 'Dan'], ['Eve']]);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect(shown(await of({ before: third.previous }))).toEqual(['Cat', 'Dan']);
  expect(shown(await of({ before: second.previous }))).toEqual(['Ann', 'Bea']);
});
