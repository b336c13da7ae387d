import { expect, it } from 'vitest';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';
import { reportOffice } from '../testing/report-of.ts';
import { readReport } from './read-report.ts';
import { takeReport } from './take-report.ts';
import { tellManagers } from './tell-managers.ts';

const world = createWorld();

/** A night in which the product says this; what the mails that came of it say. */
async function night(productId: string, text: string) {
  world.pass({ hours: 24 });
  const [before] = await world.rows<{ count: number }>(mails);
  await world.run(async (uow) => {
    const taken = await takeReport(uow, {
      productId,
      way: 'nightly',
      reading: readReport(Buffer.from(text)),
    });
    await tellManagers(uow, productId, taken);
  });
  const rows = await world.rows<{ data: Record<string, string> }>(
    `select data from mail where template = 'differences-found' order by created_at, id`,
  );
  const fresh = rows
    .slice(before?.count ?? 0)
    .map(({ data }) => [data['heading'], data['outcomeLines']] as const);
  // Each of those who look after products gets the same.
  return [...new Map(fresh.map((mail) => [mail.join(), mail])).values()];
}
const mails = `select count(*)::int as count from mail where template = 'differences-found'`;

it('mails those who look after products what is new, once, and never what is ignored or was seen', async () => {
  const { api, at, upload, idsOf } = await reportOffice(world);
  await world.administrator('helpdesk');
  await upload(['zz-1,,Seen by the office,,']);

  expect(await night(at.productId, 'Subject\nzz-1\nzz-2')).toEqual([
    ['A new difference between Tracker and the portal', '1 in Tracker whom nobody here is known to be'],
  ]);
  expect(await night(at.productId, 'Subject\nzz-1\nzz-2')).toEqual([]);
  await api.drift.ignore({ ...at, which: { ids: await idsOf('stranger') }, note: 'Suppliers' });
  expect(await night(at.productId, 'Subject\nzz-2\nzz-1')).toEqual([]);
  expect(await night(at.productId, 'Subject\nzz-1\nzz-3\nzz-4')).toMatchObject([
    ['2 new differences between Tracker and the portal', expect.stringContaining('2 in')],
  ]);
});

it('mails nothing of somebody who was ignored before they had been there', async () => {
  await connectInOffice(world);
  const { api, at, idsOf, hasBeen } = await reportOffice(world);
  const mei = await addTeacher(world);
  await mei.give(world.trust.riverside, 'Tracker', 'Full Edit');
  expect(await night(at.productId, 'Subject\nzz-1')).toMatchObject([
    ['A new difference between Tracker and the portal', '1 in Tracker whom nobody here is known to be'],
  ]);
  await api.drift.ignore({ ...at, which: { ids: await idsOf('not_been') }, note: 'On leave' });
  await hasBeen(mei.accountId);

  expect(await night(at.productId, 'Subject\nzz-1')).toEqual([]);

  await api.drift.ignore({ ...at, which: { all: { ignored: true } }, note: null });
  expect(await night(at.productId, 'Subject\nzz-1')).toMatchObject([
    [expect.anything(), expect.stringContaining('does not know')],
  ]);
});

it('mails once that a product does not report any more, and again only after it has worked in between', async () => {
  const { at } = await reportOffice(world);
  const failed = [['Tracker did not report who has access to it', 'It is empty.']];

  expect(await night(at.productId, '')).toEqual(failed);
  expect(await night(at.productId, '')).toEqual([]);
  await night(at.productId, 'Subject\nzz-1');
  expect(await night(at.productId, '')).toEqual(failed);
});
