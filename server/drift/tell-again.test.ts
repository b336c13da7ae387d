import { expect, it } from 'vitest';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { addTeacher } from '../testing/teacher.ts';
import { reportOffice } from '../testing/report-of.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** An office whose product calls Mei a reader, does not know Ben, still has Gone in it, and a stranger. */
async function officeThatDiffers() {
  await connectInOffice(world);
  const office = await reportOffice(world);
  const { upload, subjectOf, hasBeen, at } = office;
  const [mei, ben, gone] = [await addTeacher(world), await addTeacher(world), await addTeacher(world)];
  for (const { give } of [mei, ben]) await give(world.trust.riverside, 'Tracker', 'Full Edit');
  const grantId = await gone.give(world.trust.riverside, 'Tracker', 'Full Edit');
  await hasBeen(gone.accountId);
  await gone.school.access.removeRole({ site: world.trust.riverside, grantId });
  const report = () =>
    Promise.all([mei, gone].map(({ accountId }) => subjectOf(accountId))).then(([hers, theirs]) =>
      upload([`${hers},,Mei,Partial Edit,`, `${theirs},,Gone,Full Edit,`, 'zz-1,,Old Hand,,']),
    );
  const told = () =>
    world.rows<{ type: string; account: string }>(
      `select e.type, e.account_id as account from product_event e where e.product_id = $1 order by position`,
      [at.productId],
    );
  const notice = async () =>
    (
      await world.rows<{ id: string; state: string }>(
        `select n.id, n.state from sign_out_notice n join product_session s on s.id = n.product_session_id where s.account_id = $1`,
        [gone.accountId],
      )
    )[0];
  return { ...office, mei, ben, gone, report, told, notice };
}

const all = { all: {} };

it('tells the product again what each has here, by an event of its kind', async () => {
  const { api, at, report, told, mei, ben, gone } = await officeThatDiffers();
  await addTestEndpoint(world, { product: 'Tracker' });
  await report();

  expect(await api.drift.tell({ ...at, which: all })).toEqual({ told: 3, events: 3, signOuts: 0, left: 0 });

  expect(await told()).toEqual(
    expect.arrayContaining([
      { type: 'grant.changed', account: mei.accountId },
      { type: 'grant.given', account: ben.accountId },
      { type: 'account.revoked', account: gone.accountId },
    ]),
  );
  expect(await world.queued('deliver-events')).toContainEqual({ trustId: world.trust.id });
  const { rows } = await api.drift.list(at);
  expect(
    rows
      .filter(({ toldAt }) => toldAt !== null)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['no_access', 'not_been', 'other_role']);
});

it('signs somebody out again of a product that had heard of it, under a new id', async () => {
  const { api, at, report, notice } = await officeThatDiffers();
  await report();
  const before = await notice();
  await world.run(({ sql }) =>
    sql(`update sign_out_notice set state = 'accepted' where id = $1`, [before?.id]),
  );

  expect(await api.drift.tell({ ...at, which: all })).toMatchObject({ told: 1, events: 0, signOuts: 1 });

  expect(await notice()).toMatchObject({ state: 'due', id: expect.not.stringMatching(before?.id ?? '') });
});

it('says so where the product listens to nothing, and where nobody here knows whom it means', async () => {
  const { api, at, report, idsOf } = await officeThatDiffers();
  await report();
  const strangers = { ids: await idsOf('stranger') };
  await expect(api.drift.tell({ ...at, which: strangers })).rejects.toThrow('not_found');
  const others = { ids: await idsOf('not_been') };
  await expect(api.drift.tell({ ...at, which: others })).rejects.toThrow('illegal_transition');
});
