import { expect, it } from 'vitest';
import { planMaker } from '../../plans/plan-maker.ts';
import { runPlanChunk } from '../../plans/run-plan.ts';
import { standingOf } from '../../testing/family.ts';
import { addRegisteredParent, type RegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';
import { unitOfWork } from '../../unit-of-work.ts';

const world = createWorld();
const at = (schoolId: string, parents: readonly Pick<RegisteredParent, 'contactId'>[]) => ({
  contacts: parents.map(({ contactId }) => ({ contactId, schoolId })),
});
const office = async (school: string | null = null) =>
  world.as(await world.administrator('full_edit', school));

async function carryOut(planId: string) {
  const maker = await planMaker(world.services, { trustId: world.trust.id, planId });
  while ((await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId))).left > 0);
}
async function leaving() {
  const parent = await addRegisteredParent(world);
  await parent.childLeaves(world.trust.riverside);
  return parent;
}
const status = async (parent: RegisteredParent) =>
  (await standingOf(world.services, world.trust, parent.contactId))[world.trust.riverside]?.status;
const block = (contactId: string) =>
  world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       values (app_trust(), $1, 'Court order', 'Dana', gatehouse_now())`,
      [contactId],
    ),
  );

it('shows how many lose what and why, carries it out row by row, and leaves out whoever changed since', async () => {
  const { riverside: site } = world.trust;
  const api = await office(site);
  const [gone, back, byHand, barred, later, stays] = [
    await leaving(),
    await leaving(),
    await leaving(),
    await leaving(),
    await leaving(),
    await addRegisteredParent(world),
  ];
  await block(barred.contactId);
  const who = at(site, [gone, back, byHand, barred, later, stays]);

  const preview = await api.contacts.previewBulk({ site, who, deed: 'revoke' });
  expect(preview).toMatchObject({
    total: 6,
    rows: 4,
    people: 4,
    reasons: [{ reason: 'no_student', count: 4 }],
    left: [
      { status: 'active', count: 1 },
      { status: 'blocked', count: 1 },
    ],
  });
  const { planId, total } = await api.contacts.makeBulk({ site, who, deed: 'revoke', note: 'Year end' });
  expect(total).toBe(4);
  await back.childReturns(site);
  await api.contacts.revoke({ site, schoolId: site, contactId: byHand.contactId });
  await block(later.contactId);
  await carryOut(planId);

  expect(await status(gone)).toBe('revoked');
  expect([await status(back), await status(stays)]).toEqual(['active', 'active']);
  const report = await api.plans.get({ site, planId });
  expect(report).toMatchObject({ state: 'done', done: 1, skipped: 4 });
  expect(report.items.map(({ reason }) => reason).toSorted()).toEqual([
    'already_decided',
    'contact_blocked',
    'contact_blocked',
    'still_eligible',
  ]);
  const { rows } = await api.plans.results({ site, planId });
  expect(rows.map(({ place }) => place)).toEqual(Array(5).fill('Riverside Primary'));
  expect(await (await stays.signIn()).whoIs()).not.toBeNull();
  await expect(gone.signIn()).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
});

it('leaves out whoever would lose it for another reason than was shown', async () => {
  const { riverside: site } = world.trust;
  const api = await office(site);
  const parent = await leaving();
  const made = await api.contacts.makeBulk({ site, who: at(site, [parent]), deed: 'revoke' });
  await parent.childReturns(site);
  await api.contacts.setChildAccess({
    site,
    contactId: parent.contactId,
    studentId: parent.children[site] ?? '',
    access: false,
  });
  await carryOut(made.planId);
  expect(await status(parent)).toBe('ready_to_revoke');
  expect((await api.plans.get({ site, planId: made.planId })).items).toMatchObject([
    { reason: 'illegal_transition' },
  ]);
});

it('gives all of them back, with the same passwords', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const api = await office();
  const parents = [await leaving(), await leaving()];
  const who = at(schoolId, parents);
  await carryOut((await api.contacts.makeBulk({ site, who, deed: 'revoke' })).planId);

  expect(await api.contacts.previewBulk({ site, who, deed: 'restore' })).toMatchObject({
    rows: 2,
    reasons: [{ reason: 'no_student', count: 2 }],
    tooLate: 0,
  });
  await carryOut((await api.contacts.makeBulk({ site, who, deed: 'restore' })).planId);

  for (const parent of parents) expect(await (await parent.signIn()).whoIs()).not.toBeNull();
});

it('counts nobody as restored whose time is over, and says so', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const api = await office();
  const late = await leaving();
  await api.contacts.revoke({ site, schoolId, contactId: late.contactId });
  world.pass({ hours: 30 * 24 });
  const early = await leaving();
  await api.contacts.revoke({ site, schoolId, contactId: early.contactId });
  const asked = await api.contacts.previewBulk({ site, who: at(schoolId, [late, early]), deed: 'restore' });

  expect(asked).toMatchObject({ total: 2, rows: 1, people: 1, tooLate: 1, withoutAccount: 0 });
  expect(asked.names).toHaveLength(1);
  const returns = async ({ contactId }: RegisteredParent) =>
    (await api.contacts.get({ site, contactId })).returns;
  expect([await returns(late), await returns(early)]).toEqual([false, true]);
});

it('tells a child taken away by the office from a flag that was lost', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const api = await office();
  const parent = await addRegisteredParent(world);
  const { contactId } = parent;
  const studentId = parent.children[schoolId] ?? '';
  await api.contacts.setChildAccess({ site, contactId, studentId, access: false });
  const who = at(schoolId, [parent]);
  const ended = [{ reason: 'children_ended', count: 1 }];
  expect((await api.contacts.previewBulk({ site, who, deed: 'revoke' })).reasons).toEqual(ended);
  await api.contacts.revoke({ site, schoolId, contactId });
  const [told] = await api.contacts.history({ site, contactId });
  expect(told?.sentence).toContain('whose access to each child here the office had ended');
  expect((await api.contacts.previewBulk({ site, who, deed: 'restore' })).reasons).toEqual(ended);
  expect(await api.contacts.restore({ site, schoolId, contactId })).toMatchObject({
    why: ['children_ended'],
  });
});

it('warns of members of staff, of who keeps another school, and of who was here yesterday', async () => {
  const { riverside, hillside } = world.trust;
  const [teacher, elsewhere] = [
    await leaving(),
    await addRegisteredParent(world, { schools: [riverside, hillside] }),
  ];
  await elsewhere.childLeaves(riverside);
  await elsewhere.signIn();
  const staff = await world.staff();
  await world.run(({ sql, now }) =>
    sql(
      'insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, $3)',
      [staff, teacher.accountId, now],
    ),
  );
  const who = at(riverside, [teacher, elsewhere]);
  expect(
    await (await office(riverside)).contacts.previewBulk({ site: riverside, who, deed: 'revoke' }),
  ).toMatchObject({
    staff: 1,
    elsewhere: 1,
    lately: 1,
  });
});

it('waits for a second administrator when it is more than the trust lets one do', async () => {
  const { riverside: schoolId, id: site } = world.trust;
  const parents = [await leaving(), await leaving()];
  await world.run(({ sql }) =>
    sql('update trust set type_number_people = 1, second_person_people = 1 where id = app_trust()'),
  );
  const made = await (await office()).contacts.makeBulk({ site, who: at(schoolId, parents), deed: 'revoke' });

  expect(made).toMatchObject({ total: 2, waits: true });
  expect(await status(parents[0] ?? (await leaving()))).toBe('ready_to_revoke');
  const second = world.as(await world.administrator('account_owner'));
  const { open } = await second.approvals.list({ site });
  await second.approvals.answer({ site, approvalId: open[0]?.approvalId ?? '', answer: 'approve' });
  await carryOut(made.planId);
  for (const parent of parents) expect(await status(parent)).toBe('revoked');
});
