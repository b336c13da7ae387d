import { beforeEach, expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../../testing/family.ts';
import { rosterSays } from '../../testing/roster-says.ts';
import { addTeacher } from '../../testing/teacher.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
let office: Caller;
let site: string;
beforeEach(async () => {
  office = world.as(await world.administrator('full_edit'));
  site = world.trust.id;
});

type Ask = Omit<Parameters<Caller['contacts']['accounts']>[0], 'site'>;
const list = (ask: Ask, where = site) => office.contacts.accounts({ site: where, ...ask });
const statuses = async (ask: Ask, where = site) =>
  Object.fromEntries((await list(ask, where)).rows.map(({ name, status }) => [name, status]));

it('says of staff how they stand: to be invited, invited, registered, without an address', async () => {
  const { personId } = await addTeacher(world);
  await world.staff({ givenName: 'Ann', familyName: 'New' });
  await world.staff({ givenName: 'Bea', familyName: 'Silent', email: null });
  const cat = await world.staff({ givenName: 'Cat', familyName: 'Asked' });
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
  await office.invitations.send({ site, personId: cat, offers });

  expect(await statuses({ user: 'staff' })).toEqual({
    'Ann New': 'ready_to_provision',
    'Bea Silent': 'not_eligible',
    'Cat Asked': 'never_logged_in',
    'Mei Herrera': 'active',
  });
  world.pass({ hours: 400 });
  const { rows, counts } = await list({ user: 'staff', status: 'never_logged_in' });
  expect(rows).toMatchObject([{ personId: cat, kind: 'staff', schools: ['Riverside Primary'], left: null }]);
  expect(rows[0]?.since?.slice(0, 10)).toBe('2026-11-20');
  expect(counts).toMatchObject({
    all: { count: 4 },
    active: { count: 1 },
    ready_to_provision: { count: 1 },
    never_logged_in: { count: 1 },
    not_eligible: { count: 1 },
    blocked: { count: 0 },
  });
  expect((await list({ user: 'staff', status: 'active' })).rows).toMatchObject([{ personId }]);
});

it('says of staff who left whether they still have access, and of the revoked that they are', async () => {
  const one = await addTeacher(world);
  const { riverside, hillside } = world.trust;
  const roster = rosterSays(world);
  await roster.joined(one.personId, hillside);
  await one.give(riverside, 'Tracker', 'Full Edit');
  await one.give(site, 'Insights', 'Full Edit');
  await roster.left(one.personId, riverside);

  const row = { name: 'Mei Herrera', status: 'ready_to_revoke', left: 'left_school' };
  expect((await list({ user: 'staff' }, riverside)).rows).toMatchObject([{ ...row, schools: [] }]);
  const atTrust = await list({ user: 'staff', status: 'ready_to_revoke' });
  expect(atTrust.rows).toMatchObject([{ ...row, schools: ["St Anne's & St Jude's"] }]);
  expect(await statuses({ user: 'staff' }, hillside)).toEqual({ 'Mei Herrera': 'active' });

  const { rows } = await one.school.access.leavers({ site: riverside });
  const grantIds = rows.flatMap(({ access }) =>
    access.flatMap((held) => (held.proposed ? [held.grantId] : [])),
  );
  await one.school.access.revokeLeaver({ site: riverside, personId: one.personId, grantIds });
  expect(await statuses({ user: 'staff' }, riverside)).toEqual({ 'Mei Herrera': 'not_eligible' });

  await one.owner.access.revoke({ site, personId: one.personId });
  const [revoked] = (await list({ user: 'staff', status: 'revoked' })).rows;
  expect(revoked).toMatchObject({ personId: one.personId, since: world.now.toISOString() });
  expect((await list({ user: 'staff' })).counts).toMatchObject({ all: { count: 1 }, revoked: { count: 1 } });
});

it('gives students no account, and says of one who has it when they have left', async () => {
  const child = await addStudent(world.services, world.trust, { contacts: [], givenName: 'Zoe', grade: '4' });
  await addStudent(world.services, world.trust, { contacts: [], givenName: 'Tom', grade: '5' });
  expect(await statuses({ user: 'student' })).toEqual({
    'Zoe Shah': 'not_eligible',
    'Tom Shah': 'not_eligible',
  });
  expect(await statuses({ user: 'student', year: '5' })).toEqual({ 'Tom Shah': 'not_eligible' });
  expect(await statuses({ user: 'staff', year: '5' })).toEqual({});

  await admitContact(world.services, world.trust, child);
  expect(await statuses({ user: 'student', status: 'active' })).toEqual({ 'Zoe Shah': 'active' });
  await world.run(({ sql }) =>
    sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [child]),
  );
  const { rows, counts } = await list({ user: 'student', status: 'ready_to_revoke' }, world.trust.riverside);
  expect(rows).toMatchObject([{ personId: child, left: 'left_school', since: world.now.toISOString() }]);
  expect(counts).toMatchObject({
    ready_to_revoke: { count: 1 },
    not_eligible: { count: 1 },
    active: { count: 0 },
  });
});

it('lists all three in one order of names, forwards and back, and finds by name among them', async () => {
  const { riverside } = world.trust;
  for (const familyName of ['Amis', 'Ébert', 'Gray']) await world.staff({ givenName: 'Staff', familyName });
  const contact = await addContact(world.services, world.trust, { givenName: 'Carer', familyName: 'Dunn' });
  await addStudent(world.services, world.trust, {
    contacts: [contact],
    givenName: 'Child',
    familyName: 'Dunn',
  });
  await addStudent(world.services, world.trust, { contacts: [], givenName: 'Child', familyName: 'Foot' });

  const names = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name);
  const first = await list({ user: 'all', size: 2 });
  const second = await list({ user: 'all', size: 2, after: first.next ?? '' });
  const third = await list({ user: 'all', size: 2, after: second.next ?? '' });
  expect([names(first), names(second), names(third)]).toEqual([
    ['Staff Amis', 'Carer Dunn'],
    ['Child Dunn', 'Staff Ébert'],
    ['Child Foot', 'Staff Gray'],
  ]);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect(names(await list({ user: 'all', size: 2, before: third.previous ?? '' }))).toEqual(names(second));
  expect(names(await list({ user: 'all', q: 'dunn' }, riverside))).toEqual(['Carer Dunn', 'Child Dunn']);
  expect(names(await list({ user: 'all', q: 'ebert' }))).toEqual(['Staff Ébert']);
  expect(first.counts).toMatchObject({
    all: { count: 6 },
    ready_to_provision: { count: 4 },
    not_eligible: { count: 2 },
  });
  expect(names(await list({ user: 'all' }, world.trust.hillside))).toEqual([]);
});
