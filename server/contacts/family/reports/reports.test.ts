import { expect, it } from 'vitest';
import { addParent, blockContact, signInContact } from '../../../testing/parent.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const text = 'My telephone number is an old one.';
const mails = (template: string) =>
  world.rows<{ to: string; data: Record<string, string> }>(
    'select to_address as "to", data from mail where template = $1 and trust_id = app_trust() order by id',
    [template],
  );

async function office() {
  const { riverside, hillside } = world.trust;
  const of = async (schoolId: string) => world.administrator('full_edit', schoolId);
  const [clerk, elsewhere] = [await of(riverside), await of(hillside)];
  const helpdesk = await world.administrator('helpdesk', riverside);
  return { clerk, elsewhere, helpdesk, api: world.as(clerk), away: world.as(elsewhere), site: riverside };
}
const report = async () => {
  const parent = await addParent(world, { familyName: 'Shah' });
  await parent.api.family.report({ schoolId: world.trust.riverside, text });
  return parent;
};

it('is told to those at the school who may answer, without what it says, at most hourly', async () => {
  const { clerk } = await office();
  const parent = await report();
  await parent.api.family.report({ schoolId: world.trust.riverside, text: 'And our address, too.' });

  const told = await mails('family-reported');

  expect(told.map(({ to }) => to)).toEqual([clerk.email]);
  expect(told[0]?.data).toMatchObject({ placeName: 'Riverside Primary', openCount: '1 report' });
  expect(told[0]?.data['reportLines']).toBe('Priya Shah');
  expect(JSON.stringify(told)).not.toContain('telephone');
  world.pass({ hours: 2 });
  await parent.api.family.report({ schoolId: world.trust.riverside, text: 'Still wrong.' });
  expect((await mails('family-reported')).map(({ data }) => data['openCount'])).toEqual([
    '1 report',
    '3 reports',
  ]);
});

it('is listed, and answered once, at its school and at the trust alone', async () => {
  const { api, away, site } = await office();
  const { person, api: parent } = await report();
  const { rows, counts } = await api.family.reports({ site, state: 'open' });
  expect(rows).toMatchObject([{ name: 'Priya Shah', school: 'Riverside Primary', text, answer: null }]);
  expect(counts).toEqual({ open: 1, answered: 0 });
  const reportId = rows[0]?.reportId ?? '';
  const elsewhere = { site: world.trust.hillside, reportId, answer: 'No.' };
  expect((await away.family.reports({ site: world.trust.hillside })).rows).toEqual([]);
  expect(await api.family.countReports({ site })).toEqual({ open: 1 });
  expect(await away.family.countReports({ site: world.trust.hillside })).toEqual({ open: 0 });
  await expect(away.family.answerReport(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const answer = 'Thank you. It is corrected.';
  expect(await api.family.answerReport({ site, reportId, answer })).toEqual({
    name: 'Priya Shah',
    told: true,
  });

  await expect(api.family.answerReport({ site, reportId, answer })).rejects.toMatchObject(
    refused('already_decided'),
  );
  expect(await mails('report-answered')).toMatchObject([{ to: person.email, data: { answer } }]);
  expect(await parent.family.mine()).toMatchObject({ reports: [{ text, answer }] });
  expect((await api.family.reports({ site, state: 'answered' })).counts).toEqual({ open: 0, answered: 1 });
  expect(await api.family.countReports({ site })).toEqual({ open: 0 });
  expect(await world.audited()).toEqual(
    expect.arrayContaining(['family.mistake_reported', 'family.report_answered']),
  );
});

it('is mailed no answer once whoever reported it is blocked', async () => {
  const { api, site } = await office();
  const { contactId } = await report();
  const [row] = (await api.family.reports({ site })).rows;
  await blockContact(world, contactId, null);

  const answered = await api.family.answerReport({ site, reportId: row?.reportId ?? '', answer: 'Done.' });

  expect(answered).toEqual({ name: 'Priya Shah', told: false });
  expect(await mails('report-answered')).toEqual([]);
});

it('is nothing to another account that the record signs in with by now: it may be somebody else’s', async () => {
  const { api, site } = await office();
  const { contactId } = await report();
  await world.run(({ sql }) =>
    sql('update registration set ended_at = gatehouse_now() where person_id = $1', [contactId]),
  );
  const { api: other } = await signInContact(world, contactId);
  const [row] = (await api.family.reports({ site, contactId })).rows;

  const answered = await api.family.answerReport({ site, reportId: row?.reportId ?? '', answer: 'Done.' });

  expect(answered).toEqual({ name: 'Priya Shah', told: false });
  expect(await other.family.mine()).toMatchObject({ places: [{ schoolId: site }], reports: [] });
});

it('comes five times in a day, from a school that they see, and from nowhere else', async () => {
  const { api } = await addParent(world);
  const { riverside, hillside } = world.trust;
  for (const each of [1, 2, 3, 4, 5]) await api.family.report({ schoolId: riverside, text: `${each}` });

  await expect(api.family.report({ schoolId: riverside, text })).rejects.toMatchObject(refused('too_often'));
  await expect(api.family.report({ schoolId: hillside, text })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  world.pass({ hours: 25 });
  await expect(api.family.report({ schoolId: riverside, text })).resolves.toEqual({
    school: 'Riverside Primary',
  });

  const blocked = await addParent(world);
  await blockContact(world, blocked.contactId, blocked.studentId);
  await expect(blocked.api.family.report({ schoolId: riverside, text })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('is for a colleague to answer when somebody of the office reports it of their own family, and mailed to the colleague alone', async () => {
  const { clerk, api, site } = await office();
  const colleague = await world.administrator('full_edit', site);
  const { contactId } = await addParent(world);
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [clerk.accountId, contactId]),
  );
  await api.family.report({ schoolId: site, text });
  expect((await mails('family-reported')).map(({ to }) => to)).toEqual([colleague.email]);
  const [row] = (await api.family.reports({ site })).rows;
  const answer = { site, reportId: row?.reportId ?? '', answer: 'It is corrected.' };

  await expect(api.family.answerReport(answer)).rejects.toMatchObject(refused('self_change'));
  expect(await world.as(colleague).family.answerReport(answer)).toMatchObject({ told: true });
});
