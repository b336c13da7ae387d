import { beforeEach, expect, it } from 'vitest';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { takeUpWelcome, welcomeOffice, type WelcomeOffice } from '../../testing/welcome.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const everybody = { all: {}, except: [] };
let office: WelcomeOffice;
let finish: (planId: string) => Promise<void>;
beforeEach(async () => {
  office = await welcomeOffice(world);
  ({ finish } = await bulkSchool(world, 0));
});

const statuses = async (contactId: string) =>
  (await standingOf(world.services, world.trust, contactId))[office.site]?.status;
const mails = async (template: string) =>
  (
    await world.rows<{ to: string }>(
      'select to_address as "to" from mail where template = $1 order by to_address',
      [template],
    )
  ).map(({ to }) => to);

/** One for each thing that can happen. */
async function families() {
  const { hillside } = world.trust;
  const { contactId: ready } = await office.family({ email: 'a.ready@family.example' });
  const { contactId: unreachable } = await office.family({ email: null });
  const { contactId: blocked } = await office.family();
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at) values (app_trust(), $1, 'court', 'test', gatehouse_now())`,
      [blocked],
    ),
  );
  const sibling = await addContact(world.services, world.trust, { email: 'b.sibling@family.example' });
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [sibling] });
  const elsewhere = world.as(await world.administrator('full_edit', hillside));
  await elsewhere.welcome.send({ site: hillside, contactId: sibling, schoolId: hillside });
  await takeUpWelcome(world, await linkOf(sibling));
  await addStudent(world.services, world.trust, { contacts: [sibling] });
  return { ready, unreachable, blocked, sibling };
}
const linkOf = async (contactId: string): Promise<string> => {
  const [row] = await world.rows<{ id: string }>('select id from invitation where person_id = $1', [
    contactId,
  ]);
  return newestLink(world, row?.id ?? '');
};

it('shows before what happens to whom, does just that, and reports whom it left out and why', async () => {
  const { ready, sibling } = await families();
  const { api, site } = office;
  expect(await api.welcome.preview({ site, who: everybody })).toMatchObject({
    total: 4,
    welcomed: 1,
    added: 1,
    left: [
      { reason: 'contact_blocked', count: 1 },
      { reason: 'no_safe_address', count: 1 },
    ],
  });

  const { planId, total } = await api.welcome.sendMany({ site, who: everybody });
  await finish(planId);

  expect(total).toBe(4);
  const report = await api.plans.get({ site, planId });
  expect(report).toMatchObject({ kind: 'welcome', state: 'done', done: 2, skipped: 2 });
  expect(report.items.map(({ reason }) => reason).toSorted()).toEqual(['contact_blocked', 'no_safe_address']);
  expect(await statuses(ready)).toBe('never_logged_in');
  expect(await statuses(sibling)).toBe('active');
  expect(await mails('child-added')).toEqual(['b.sibling@family.example']);
});

it('looks at each row again: whoever has lost their child since is left out', async () => {
  const { contactId, studentId } = await office.family();
  const { api, site } = office;
  const { planId } = await api.welcome.sendMany({ site, who: everybody });
  await world.run(({ sql }) =>
    sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
  );

  await finish(planId);

  expect((await api.plans.get({ site, planId })).items).toMatchObject([{ reason: 'not_eligible' }]);
  expect(await statuses(contactId)).toBe('not_eligible');
  expect(await mails('welcome')).toEqual([]);
});

it('sends everybody who never logged in their link again', async () => {
  const contacts = [await office.family(), await office.family()];
  const { api, site } = office;
  for (const { contactId } of contacts) await office.welcome(contactId);
  const who = { all: { status: 'never_logged_in' as const }, except: [] };

  const { planId } = await api.welcome.sendMany({ site, who });
  await finish(planId);

  expect(await api.plans.get({ site, planId })).toMatchObject({ done: 2 });
  const versions = await world.rows('select version from invitation');
  expect(versions).toEqual([{ version: 2 }, { version: 2 }]);
});

it('mails links for new passwords to those who sign in, and leaves out the others', async () => {
  const { contactId } = await office.family({ email: 'c.active@family.example' });
  await takeUpWelcome(world, await office.welcome(contactId));
  await office.family();
  const { api, site } = office;
  expect(await api.welcome.previewReset({ site, who: everybody })).toEqual({
    total: 2,
    sent: 1,
    left: [{ status: 'ready_to_provision', barred: false, unreachable: false, count: 1 }],
  });

  const { planId } = await api.welcome.resetMany({ site, who: everybody });
  await finish(planId);

  expect((await api.plans.get({ site, planId })).items).toMatchObject([{ reason: 'not_registered' }]);
  const { rows } = await api.plans.results({ site, planId });
  expect(rows.map(({ state, mail }) => `${state} ${mail}`).toSorted()).toEqual([
    'done queued',
    'skipped null',
  ]);
  expect(await mails('password-reset')).toEqual(['c.active@family.example']);
});
