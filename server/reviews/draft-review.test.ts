import { expect, it } from 'vitest';
import { standingOf } from '../testing/family.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { addRegisteredParent, type RegisteredParent } from '../testing/registered-parent.ts';
import { draftedPlans, leavingParent, reviewerAt, reviewMails } from '../testing/reviews.ts';
import { createWorld } from '../testing/world.ts';
import { draftReview } from './draft-review.ts';

const world = createWorld();
const review = (month: string | null = '2026-11', schoolId = world.trust.riverside) =>
  world.run((uow) => draftReview(uow, { schoolId, month }));
const status = async ({ contactId }: RegisteredParent) =>
  (await standingOf(world.services, world.trust, contactId))[world.trust.riverside]?.status;
const block = (contactId: string) =>
  world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       values (app_trust(), $1, 'Court order', 'Dana', gatehouse_now())`,
      [contactId],
    ),
  );

it('drafts who is ready to be revoked, with cause, evidence and warnings, and does nothing to anybody', async () => {
  const { riverside: site, hillside } = world.trust;
  const [gone, elsewhere, barred] = [
    await leavingParent(world),
    await addRegisteredParent(world, { schools: [site, hillside] }),
    await leavingParent(world),
    await addRegisteredParent(world),
  ];
  await elsewhere.childLeaves(site);
  await block(barred.contactId);
  const { api } = await reviewerAt(world, 'account_admin', site);

  const drafted = await review();
  expect(drafted).toMatchObject({ looked: 3, contacts: 2, blocked: 1, byItself: false });
  const planId = drafted?.planId ?? '';
  const plan = await api.plans.get({ site, planId });
  expect(plan).toMatchObject({
    state: 'draft',
    origin: 'review',
    kind: 'contact_revoke',
    total: 3,
    skipped: 1,
  });
  expect(await api.plans.counts({ site, planId })).toMatchObject({
    causes: [{ cause: 'no_student', count: 3 }],
    warnings: [{ warning: 'child_elsewhere', count: 1 }],
  });
  const { rows } = await api.plans.rows({ site, planId, state: 'to_do' });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ cause: 'no_student', evidence: { lastChildOn: '2026-11-20' } });
  expect(await status(gone)).toBe('ready_to_revoke');
  expect(await world.queued('run-plan')).toEqual([]);
});

it('says which import it was that said so', async () => {
  const parent = await leavingParent(world);
  const [imported] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into roster_import (trust_id, source_id, state, file_name, actor_label, started_at, ended_at)
       values (app_trust(), $1, 'done', 'november.zip', 'test', gatehouse_now(), gatehouse_now()) returning id`,
      [world.trust.sourceId],
    ),
  );
  await world.run(({ sql }) =>
    sql('update enrolment set import_id = $2 where student_id = $1', [
      parent.children[world.trust.riverside],
      imported?.id,
    ]),
  );
  const planId = (await review())?.planId ?? '';
  const { api } = await reviewerAt(world, 'full_edit', world.trust.riverside);
  const { rows } = await api.plans.rows({ site: world.trust.riverside, planId });
  expect(rows).toMatchObject([{ evidence: { lastChildOn: '2026-11-20', saidBy: 'november.zip' } }]);
});

it('is mailed to whoever may act at the school, with counts and no names, and a way to look', async () => {
  const { riverside: site, hillside, id: trust } = world.trust;
  await leavingParent(world);
  const admin = await reviewerAt(world, 'account_admin', site);
  const editor = await reviewerAt(world, 'full_edit', site);
  for (const [role, at] of [['helpdesk', site], ['observer', site], ['account_admin', hillside], ['account_owner', null]] as const)
    await reviewerAt(world, role, at); // prettier-ignore
  const planId = (await review())?.planId;

  const mails = await reviewMails(world);
  expect(mails.map(({ to }) => to).toSorted()).toEqual([admin.email, editor.email].toSorted());
  expect(mails[0]?.data).toMatchObject({
    heading: 'Monthly review: 1 contact to look at',
    placeName: 'Riverside Primary',
    outcomeLines: '1 has no student at the school any more',
  });
  expect(mails[0]?.data['portalUrl']).toContain(`/sites/${site}/plans/${planId ?? ''}`);
  expect(JSON.stringify(mails)).not.toContain('Shah');
  expect(trust).not.toBe(site);
});

it('is mailed to the Account Owners where nobody administers the school', async () => {
  await leavingParent(world);
  const owner = await reviewerAt(world, 'account_owner', null);
  await reviewerAt(world, 'account_admin', world.trust.hillside);
  await review();
  expect((await reviewMails(world)).map(({ to }) => to)).toContain(owner.email);
  expect(await reviewMails(world)).toHaveLength(
    (await world.rows(`select from administration where role = 'account_owner'`)).length,
  );
});

it('drafts and mails nothing where nothing is to do, and is written down all the same', async () => {
  await addRegisteredParent(world);
  await reviewerAt(world, 'account_admin', world.trust.riverside);
  expect(await review()).toMatchObject({ planId: null, looked: 1, contacts: 0 });
  expect(await draftedPlans(world, world.trust.riverside)).toEqual([]);
  expect(await world.rows('select from plan')).toEqual([]);
  expect(await reviewMails(world)).toEqual([]);
  expect(await world.rows('select month, looked from drafted_review')).toEqual([
    { month: '2026-11', looked: 1 },
  ]);
});

it('is one for each month, also when two workers come at once', async () => {
  await leavingParent(world);
  const both = await Promise.all([review(), review(), review()]);
  expect(both.filter((one) => one !== null)).toHaveLength(1);
  expect(await draftedPlans(world, world.trust.riverside)).toHaveLength(1);
  expect(await review()).toBeNull();
});

it('takes the place of an older one that nobody answered, and leaves alone what somebody let go', async () => {
  const { riverside: site } = world.trust;
  await leavingParent(world);
  await review();
  const { api } = await reviewerAt(world, 'full_edit', site);
  const second = (await review('2026-12'))?.planId ?? '';
  expect((await draftedPlans(world, site)).map(({ state }) => state)).toEqual(['cancelled', 'draft']);
  expect(await world.audited()).toContain('plan.replaced');

  await api.plans.approve({ site, planId: second });
  await leavingParent(world);
  expect(await review('2027-01')).toMatchObject({ contacts: 1 });
  const plans = await draftedPlans(world, site);
  expect(plans.map(({ state }) => state)).toEqual(['cancelled', 'approved', 'draft']);
});

it('leaves an older one without anything to do behind as replaced, too', async () => {
  const { riverside: site } = world.trust;
  const parent = await leavingParent(world);
  await review();
  await parent.childReturns(site);
  expect(await review('2026-12')).toMatchObject({ planId: null });
  expect((await draftedPlans(world, site)).map(({ state }) => state)).toEqual(['cancelled']);
});

it('is carried out in the name of whoever approves it; who came back, was blocked or left out meanwhile keeps what they have', async () => {
  const { riverside: site } = world.trust;
  const [gone, back, barred] = [
    await leavingParent(world),
    await leavingParent(world),
    await leavingParent(world),
  ];
  const planId = (await review())?.planId ?? '';
  const { api, accountId } = await reviewerAt(world, 'full_edit', site);
  await back.childReturns(site);
  await block(barred.contactId);
  expect(await api.plans.approve({ site, planId })).toEqual({ waits: false });
  await finishPlan(world, planId);

  expect([await status(gone), await status(back), await status(barred)]).toEqual([
    'revoked',
    'active',
    'blocked',
  ]);
  expect(await draftedPlans(world, site)).toMatchObject([{ state: 'done', madeBy: accountId }]);
  expect((await api.plans.get({ site, planId })).items.map(({ reason }) => reason).toSorted()).toEqual([
    'contact_blocked',
    'still_eligible',
  ]);
  await expect(gone.signIn()).rejects.toMatchObject({ cause: { code: 'wrong_password' } });
});
