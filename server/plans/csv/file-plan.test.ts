import { expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { createWorld } from '../../testing/world.ts';
import { cancelOldDrafts } from '../cancel-old-drafts.ts';

const world = createWorld();
const email = () => `p${crypto.randomUUID().slice(0, 8)}@northgate.example`;

/** Uploads lines below a first line. */
const upload = async (school: Awaited<ReturnType<typeof bulkSchool>>, lines: readonly string[]) => {
  const text = ['E-mail,Staff ID,Product,Role,School,Ends on,Note', ...lines].join('\n');
  const file = Buffer.from(text).toString('base64');
  const { admin, site } = school;
  const { planId } = await admin.plans.draftFromFile({ site, fileName: 'autumn.csv', file });
  return planId;
};

it('shows what each row comes to before anything happens', async () => {
  const school = await bulkSchool(world, 0);
  const { admin, site, person } = school;
  const [ada, shared, left, off, bare] = [email(), email(), email(), email(), crypto.randomUUID()];
  await world.staff({ email: ada, givenName: 'Ada', familyName: 'Byron' });
  await world.manyStaff([{ email: shared }, { email: shared }, { email: person.email }]);
  const gone = [await world.staff({ email: left }), await world.staff({ email: off })];
  await world.run(async ({ sql }) => {
    await sql('update affiliation set gone_at = gatehouse_now() where person_id = $1', [gone[0]]);
    await sql('update person set enabled = false where id = $1', [gone[1]]);
    await sql('update person set external_id = $1 where email is null', [bare]);
  });
  const bareId = await world.staff({ email: null });
  const member = await addMember(world);

  const planId = await upload(school, [
    `${ada.toUpperCase()},,tracker,full edit,,,`,
    `${member.email},,Tracker,Full Edit,Riverside Primary,19/12/2026,`,
    `${ada},,Parents Evening,Teacher,,,`,
    `${ada},,Tracker,Partial Read-only,,,`,
    `nobody@northgate.example,,Tracker,Full Edit,,,`,
    `${shared},,Tracker,Full Edit,,,`,
    `,none,Tracker,Full Edit,,,`,
    `,${bareId},Tracker,Full Edit,,,`,
    `${ada},${bareId},Tracker,Full Edit,,,`,
    `${ada},,Trackr,Full Edit,,,`,
    `${ada},,Tracker,King,,,`,
    `${ada},,Tracker,Account Admin,,,`,
    `${left},,Tracker,Full Edit,,,`,
    `${off},,Tracker,Full Edit,,,`,
    `${person.email},,Tracker,Full Edit,,,`,
    `${ada},,Tracker,Full Edit,St Elsewhere,,`,
    `${member.email},,Parents Evening,Teacher,,19/12/2020,`,
    `${member.email},,Parents Evening,Teacher,,soon,`,
    `,,Tracker,Full Edit,,,`,
  ]);

  const { rows, counts, people } = await admin.plans.draft({ site, planId });
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    'invite', 'at_once', 'invite', 'twice_in_file', 'email_unknown', 'email_shared', 'staff_id_unknown', 'address_missing',
    'names_disagree', 'product_unknown', 'role_unknown', 'above_own_power', 'person_left', 'switched_off', 'self_change',
    'school_elsewhere', 'ends_in_past', 'ends_on_unreadable', 'person_unnamed',
  ]); // prettier-ignore
  expect(rows[0]).toMatchObject({
    line: 2,
    name: 'Ada Byron',
    product: 'Tracker',
    role: 'Full Edit',
    place: 'Riverside Primary',
  });
  expect(rows[9]?.detail).toContain('Tracker');
  expect([counts, people]).toEqual([{ invite: 2, at_once: 1, already: 0, cannot: 16 }, 2]);
  expect(await world.rows('select from invitation')).toEqual([]);
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'draft',
    rejected: 16,
    fileName: 'autumn.csv',
  });
});

it('carries good rows out: one invitation for several products, access at once for whoever has an account', async () => {
  const school = await bulkSchool(world, 0);
  const { admin, site, finish } = school;
  const [ada, bo] = [email(), email()];
  await world.manyStaff([{ email: ada }, { email: bo }]);
  const member = await addMember(world);
  const planId = await upload(school, [
    `${ada},,Tracker,Full Edit,,,Year 6`,
    `${bo},,Tracker,Partial Read-only,,,`,
    `${ada},,Parents Evening,Teacher,,,`,
    `${member.email},,Tracker,Full Edit,,19/12/2026,Cover`,
    `x@northgate.example,,Tracker,=1+1,,,`,
  ]);
  expect(await world.queued('run-plan')).toEqual([]);

  await admin.plans.approve({ site, planId });
  await finish(planId);

  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 3, mailsTotal: 3 });
  expect(await world.rows('select note from invitation order by note')).toEqual([
    { note: 'Year 6' },
    { note: null },
  ]);
  expect(await world.rows('select iso(ends_at) as at, note from "grant"')).toEqual([
    { at: '2026-12-20T00:00:00.000Z', note: 'Cover' },
  ]);
  expect((await admin.plans.results({ site, planId })).rows.map(({ reason }) => reason)).toEqual([
    'invited', 'invited', 'invited', 'granted',
  ]); // prettier-ignore
  const { rows } = await admin.plans.badRows({ site, planId });
  expect(rows).toMatchObject([{ line: 6, reason: 'email_unknown' }]);
  expect(rows[0]?.raw.map(([, cell]) => cell)).toEqual([
    'x@northgate.example',
    '',
    'Tracker',
    '=1+1',
    '',
    '',
    '',
  ]);
  expect(await world.rows('select from offer')).toHaveLength(3);
});

it('knows at the trust the products of schools by the name of the school', async () => {
  await bulkSchool(world, 0);
  const admin = world.as(await world.administrator('account_owner'));
  const [ada, site] = [email(), world.trust.id];
  await world.staff({ email: ada });
  const school = { ...(await bulkSchool(world, 0)), admin, site };
  const planId = await upload(school, [
    `${ada},,Tracker,Full Edit,st anne's & st jude's,,`,
    `${ada},,Tracker,Full Edit,Riverside Primary,,`,
    `${ada},,Insights,Full Edit,,,`,
    `${ada},,Insights,Full Edit,Riverside Primary,,`,
    `${ada},,Parents Evening,Teacher,,,`,
    `${ada},,Parents Evening,Teacher,Nowhere,,`,
  ]);

  const { rows, people } = await admin.plans.draft({ site, planId });
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    'invite', 'invite', 'invite', 'school_elsewhere', 'school_missing', 'school_unknown',
  ]); // prettier-ignore
  expect(people).toBe(1);
});

it('is thrown away, is too old after 14 days, and is then forgotten', async () => {
  const school = await bulkSchool(world, 1);
  const { admin, site } = school;
  const { rows } = await admin.invitations.list({ site });
  const line = `${rows[0]?.email},,Tracker,Full Edit,,,`;
  const discarded = await upload(school, [line, 'x,,Tracker,Full Edit,,,']);
  const old = await upload(school, [line]);
  const empty = await upload(school, ['x,,Tracker,Full Edit,,,']);

  await admin.plans.discard({ site, planId: discarded });
  const refused = (code: string) => ({ cause: { code } });
  await expect(admin.plans.approve({ site, planId: discarded })).rejects.toMatchObject(
    refused('plan_finished'),
  );
  await expect(admin.plans.approve({ site, planId: empty })).rejects.toMatchObject(
    refused('nobody_selected'),
  );
  world.pass({ hours: 336 });
  await expect(admin.plans.approve({ site, planId: old })).rejects.toMatchObject(refused('plan_stale'));
  expect(await world.run(cancelOldDrafts)).toEqual({ cancelled: 2 });
  expect(await world.rows('select from plan_rejection')).toEqual([]);
  expect(await admin.plans.list({ site })).toEqual([]);
});

it('asks again whether whoever carries it out may give each role', async () => {
  const owner = await world.administrator('account_owner');
  const school = await bulkSchool(world, 0);
  const ada = email();
  await world.staff({ email: ada });
  const planId = await upload({ ...school, admin: world.as(owner) }, [`${ada},,Tracker,Account Admin,,,`]);

  await school.admin.plans.approve({ site: school.site, planId });
  await school.finish(planId);

  expect(await school.admin.plans.get({ site: school.site, planId })).toMatchObject({
    madeBy: 'Dana Whitfield',
    items: [{ reason: 'above_own_power' }],
  });
});
