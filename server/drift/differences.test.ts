import { expect, it } from 'vitest';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { leave } from '../testing/leaver.ts';
import { addTeacher } from '../testing/teacher.ts';
import { reportOffice } from '../testing/report-of.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** An office, and Mei, who holds Tracker at Riverside and has been there. */
async function officeWithMei() {
  await connectInOffice(world);
  const office = await reportOffice(world);
  const mei = await addTeacher(world);
  const grantId = await mei.give(world.trust.riverside, 'Tracker', 'Full Edit');
  await office.hasBeen(mei.accountId);
  return { ...office, mei, grantId, subject: await office.subjectOf(mei.accountId) };
}

it('finds nothing where the product says what is so, by whatever names', async () => {
  const { upload, differences, subject } = await officeWithMei();

  expect(await upload([`${subject},,Mei,full edit,riverside  primary`])).toMatchObject({
    state: 'good',
    rows: 1,
    differences: 0,
  });

  expect(await differences()).toEqual([]);
  await upload([`${subject.toUpperCase()},other@address.example,M,,${world.trust.riverside}`]);
  expect(await differences()).toEqual([]);
});

it('tells both ways round: a stranger, another role, another school, nobody any more, and who is missing', async () => {
  const { upload, differences, subject, mei, subjectOf } = await officeWithMei();
  const ben = await addTeacher(world);
  const gone = await addTeacher(world);
  await ben.give(world.trust.riverside, 'Tracker', 'Full Edit');
  const ended = await gone.give(world.trust.riverside, 'Tracker', 'Full Edit');
  await gone.school.access.removeRole({ site: world.trust.riverside, grantId: ended });
  const strangers = [
    'zz-7,,Old Hand,Full Edit,Riverside Primary',
    `${await subjectOf(gone.accountId)},,Gone,,`,
  ];

  await upload([...strangers, `${subject},,Mei,Partial Edit,Riverside Primary`]);

  expect(await differences()).toEqual([
    'no_access | Mei Herrera | - | - | - | -',
    'not_been | Mei Herrera | - | - | Full Edit | Riverside Primary',
    'other_role | Mei Herrera | Partial Edit | Riverside Primary | Full Edit | Riverside Primary',
    'stranger | Old Hand | Full Edit | Riverside Primary | - | -',
  ]);
  await upload([...strangers, `${subject},,Mei,Full Edit,Hillside`]);
  expect(await differences({ kind: 'other_school' })).toEqual([
    'other_school | Mei Herrera | Full Edit | Hillside | Full Edit | Riverside Primary',
  ]);
  await upload(strangers);
  expect(await differences({ kind: 'missing' })).toEqual([
    'missing | Mei Herrera | - | - | Full Edit | Riverside Primary',
  ]);
  expect(mei.personId).not.toBe(ben.personId);
});

it('says when what somebody had here ended, and since when the difference is there', async () => {
  const { api, at, upload, mei, grantId, subject } = await officeWithMei();
  await mei.school.access.removeRole({ site: world.trust.riverside, grantId });
  await upload([`${subject},,Mei,Full Edit,Riverside Primary`]);
  world.pass({ hours: 24 });
  await upload([`${subject},,Mei,Full Edit,Riverside Primary`]);

  const { rows } = await api.drift.list(at);

  expect(rows).toMatchObject([
    {
      kind: 'no_access',
      ended: { role: 'Full Edit', reason: 'role_removed', at: '2026-11-20T09:00:00.000Z' },
      foundAt: '2026-11-20T09:00:00.000Z',
    },
  ]);
});

it('concludes nothing from a report that is broken, empty, or far too short', async () => {
  const { api, at, upload, differences, subject } = await officeWithMei();
  const many = Array.from({ length: 30 }, (_, n) => `zz-${n},,Stranger ${n},,`);
  await upload([`${subject},,Mei,,`, ...many]);
  const before = await differences();
  expect(before).toHaveLength(30);
  const failed = { state: 'failed', differences: 0 };

  expect(await upload([])).toMatchObject({ ...failed, faults: ['It has no rows below the first line.'] });
  expect(await upload(['zz-1'])).toMatchObject(failed);
  expect(await upload(['zz-1,,,,', 'zz-2,,,,'])).toMatchObject({
    ...failed,
    faults: ['It has 2 rows, and the last one had 31. Say that it is complete if it is.'],
  });

  expect(await differences()).toEqual(before);
  const { good, failed: told } = await api.drift.overview(at);
  expect(good).toMatchObject({ rows: 31, fileName: 'tracker.csv', by: 'Dana Whitfield' });
  expect(told).toMatchObject({ rows: 2, faults: [expect.stringContaining('31')] });
  expect(await upload(['zz-1,,,,', 'zz-2,,,,'], { isComplete: true })).toMatchObject({ state: 'good' });
  expect((await api.drift.overview(at)).failed).toBeNull();
});

it('takes nobody for somebody by their address until a person has confirmed it', async () => {
  const { api, at, upload, differences, mei, idsOf } = await officeWithMei();
  await upload([`,${mei.email.toUpperCase()},Mei,Partial Edit,`]);
  expect(await differences()).toEqual(['unconfirmed | Mei Herrera | Partial Edit | - | - | -']);

  expect(await api.drift.confirm({ ...at, which: { ids: await idsOf('unconfirmed') } })).toEqual({
    count: 1,
  });

  const confirmed = ['other_role | Mei Herrera | Partial Edit | - | Full Edit | Riverside Primary'];
  expect(await differences()).toEqual(confirmed);
  await upload([`,${mei.email},Mei,Partial Edit,`]);
  expect(await differences()).toEqual(confirmed);
  await world.run(({ sql }) =>
    sql(`update account set email = 'mei.new@northgate.example' where id = $1`, [mei.accountId]),
  );
  await upload([`,${mei.email},Somebody new,Partial Edit,`]);
  expect(await differences({ kind: 'stranger' })).toHaveLength(1);
});

it('parts two again who were taken for one by mistake', async () => {
  const { api, at, upload, differences, mei, idsOf } = await officeWithMei();
  await upload([`,${mei.email},Max,Partial Edit,`]);
  await api.drift.confirm({ ...at, which: { ids: await idsOf('unconfirmed') } });
  const which = { ids: await idsOf('other_role') };
  expect((await api.drift.list(at)).rows).toMatchObject([{ isConfirmed: true }]);

  expect(await api.drift.part({ ...at, which })).toEqual({ count: 1 });

  expect(await differences()).toEqual(['unconfirmed | Mei Herrera | Partial Edit | - | - | -']);
  await expect(api.drift.part({ ...at, which: { all: {} } })).rejects.toThrow('not_found');
});

it('keeps nothing of whoever was erased', async () => {
  const { api, at, upload, mei, grantId, subject } = await officeWithMei();
  await upload([`${subject},,Mei Herrera,,`, `,${mei.email},Mei Herrera,,`, 'zz-1,,Old Hand,,']);
  await mei.school.access.removeRole({ site: world.trust.riverside, grantId });
  await leave(world, mei.personId);
  await api.access.revoke({ site: at.site, personId: mei.personId });
  const whom = { kind: 'person' as const, id: mei.personId };
  await api.people.erase({ site: at.site, subject: whom, name: 'Mei Herrera' });

  const kept = await world.rows<{ text: string }>(
    'select l::text as text from drift_line l union all select d::text from drift_difference d',
  );
  expect(kept.map(({ text }) => text).join('\n')).not.toMatch(
    new RegExp(`Herrera|${mei.email}|${subject}`, 'i'),
  );
  expect(kept.length).toBeGreaterThan(0);
});

it('forgets reports after 400 days, but never the last good one', async () => {
  const { api, at, upload } = await officeWithMei();
  await upload(['zz-1,,Old Hand,,']);
  await upload([]);
  world.pass({ hours: 401 * 24 });
  await upload([]);

  expect(await world.rows('select state from drift_report order by position')).toEqual([
    { state: 'good' },
    { state: 'failed' },
  ]);
  expect((await api.drift.overview(at)).good).toMatchObject({ rows: 1 });
});

it('leaves a difference alone with a reason, as long as it is the same', async () => {
  const { api, at, upload, differences, idsOf } = await officeWithMei();
  await upload(['zz-7,,Old Hand,,']);
  const which = { ids: await idsOf('stranger') };
  await api.drift.ignore({ ...at, which, note: 'The supplier’s own account' });
  expect(await differences({ kind: 'stranger' })).toEqual([]);

  await upload(['zz-7,,Old Hand,,']);

  const { rows } = await api.drift.list({ ...at, filter: { ignored: true } });
  expect(rows).toMatchObject([{ ignored: { by: 'Dana Whitfield', note: 'The supplier’s own account' } }]);
  await upload(['zz-8,,New Hand,,']);
  await upload(['zz-7,,Old Hand,,']);
  expect(await differences({ kind: 'stranger' })).toHaveLength(1);
  await expect(api.drift.ignore({ ...at, which, note: null })).rejects.toThrow('not_found');
});
