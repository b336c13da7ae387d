import { beforeEach, expect, it } from 'vitest';
import type { Caller } from '../../trpc/router.ts';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { linkAnew, replacedParent, type ReplacedParent } from '../../testing/replaced-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let office: Caller;
let site: string;
let lynn: ReplacedParent;

const sql = (text: string, values: readonly unknown[]) =>
  world.run((uow) => uow.sql<Record<string, unknown>>(text, values));
const standing = async (contact: string, school = world.trust.riverside) =>
  (await standingOf(world.services, world.trust, contact))[school];

const proposal = async () => (await office.carryOver.of({ site, contactId: lynn.old }))[0]?.id ?? '';

beforeEach(async () => {
  site = world.trust.id;
  office = world.as(await world.administrator('account_admin'));
  lynn = await replacedParent(world);
});

it('shows the replaced record as ready to be revoked, with both records side by side', async () => {
  expect(await standing(lynn.old)).toEqual({
    status: 'ready_to_revoke',
    reasons: ['no_student', 'replaced'],
  });

  const [shown] = await office.carryOver.of({ site, contactId: lynn.new });
  expect(shown).toMatchObject({
    state: 'proposed',
    score: 85,
    grounds: ['students', 'given_name', 'family_name', 'email'],
    old: { name: 'Lynn Kuphal', children: [{ name: 'Mia Shah', linked: false }] },
    new: { name: 'Lynn Kuphal-Hale', signsInAs: null, children: [{ name: 'Mia Shah', linked: true }] },
  });
});

it('gives the new record the account: one sign-in, and no welcome', async () => {
  await office.carryOver.carry({ site, carryOverId: await proposal() });

  expect(await standing(lynn.new)).toEqual({ status: 'active', reasons: [] });
  expect((await standing(lynn.old))?.status).toBe('revoked');
  expect(
    await sql('select person_id from registration where account_id = $1 and ended_at is null', [
      lynn.accountId,
    ]),
  ).toEqual([{ person_id: lynn.new }]);
  expect(await sql('select from mail where trust_id = $1', [site])).toEqual([]);
});

it('is undone for as long as a revoke can be', async () => {
  const carryOverId = await proposal();
  await office.carryOver.carry({ site, carryOverId });
  await office.carryOver.undo({ site, carryOverId });

  expect((await standing(lynn.old))?.status).toBe('ready_to_revoke');
  expect((await standing(lynn.new))?.status).toBe('ready_to_provision');
  await expect(office.carryOver.undo({ site, carryOverId })).rejects.toThrow('already_decided');
});

it('is not undone afterwards', async () => {
  const carryOverId = await proposal();
  await office.carryOver.carry({ site, carryOverId });
  world.pass({ hours: 30 * 24 });
  await expect(office.carryOver.undo({ site, carryOverId })).rejects.toThrow('restore_too_late');
});

it('is not asked again once somebody has said that they are two adults', async () => {
  const carryOverId = await proposal();
  await office.carryOver.dismiss({ site, carryOverId });

  expect((await standing(lynn.old))?.reasons).toEqual(['no_student']);
  await expect(office.carryOver.dismiss({ site, carryOverId })).rejects.toThrow('already_decided');
});

it('is not given to a record that has an account of its own by now', async () => {
  const carryOverId = await proposal();
  await admitContact(world.services, world.trust, lynn.new);

  await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('already_decided');
});

it('withdraws the proposal when the old record has the child back', async () => {
  await sql('update guardianship set gone_at = null where contact_id = $1', [lynn.old]);
  const other = await addContact(world.services, world.trust, { givenName: 'Raj' });
  await linkAnew(world, other, lynn.student, { from: null });

  expect(await standing(lynn.old)).toEqual({ status: 'active', reasons: [] });
  expect(await office.carryOver.of({ site, contactId: lynn.old })).toEqual([]);
});

it('never proposes the other parent, who shares address, name and child', async () => {
  const { proposed } = await replacedParent(world, { givenName: 'Raj', familyName: 'Kuphal' });
  expect(proposed).toBe(0);
});

it('keeps the access of whoever still has another child, with the same account', async () => {
  const { hillside } = world.trust;
  await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    schools: [hillside],
    contacts: [lynn.old],
  });
  await sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [lynn.old]);

  await office.carryOver.carry({ site, carryOverId: await proposal() });

  expect((await standing(lynn.old, hillside))?.status).toBe('active');
  expect((await standing(lynn.new))?.status).toBe('active');
});

it('leaves a school to the older record where that still has a child', async () => {
  const carryOverId = await proposal();
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [lynn.old] });

  await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('not_eligible');

  expect((await standing(lynn.old))?.status).toBe('active');
});

it.each(['from every child', 'from one'])('does nothing for anybody who is blocked %s', async (from) => {
  const carryOverId = await proposal();
  const student = from === 'from one' ? lynn.student : null;
  await sql(
    `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
     values ($1, $2, $3, 'Court', 'Dana', gatehouse_now())`,
    [site, lynn.old, student],
  );
  await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('contact_blocked');
});

it('leaves to the trust what reaches into another school, and is not found at a third', async () => {
  const { riverside, hillside } = world.trust;
  const carryOverId = await proposal();
  const there = world.as(await world.administrator('full_edit', hillside));
  await expect(there.carryOver.carry({ site: hillside, carryOverId })).rejects.toThrow('not_found');
  expect(await there.carryOver.of({ site: hillside, contactId: lynn.old })).toEqual([]);

  await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    schools: [hillside],
    contacts: [lynn.old],
  });
  await sql('update contact_standing set admitted_at = gatehouse_now() where contact_id = $1', [lynn.old]);
  const here = world.as(await world.administrator('full_edit', riverside));
  await expect(here.carryOver.carry({ site: riverside, carryOverId })).rejects.toThrow('managed_elsewhere');
});

it('is carried over once, however many press at once', async () => {
  const carryOverId = await proposal();
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => office.carryOver.carry({ site, carryOverId })),
  );

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await sql('select from registration where person_id = $1', [lynn.new])).toHaveLength(1);
});
