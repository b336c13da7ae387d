import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { keepReviewsGoing } from './keep-going.ts';

const world = createWorld();
const goTo = (instant: string) => world.pass({ seconds: (Date.parse(instant) - world.now.getTime()) / 1000 });
const opened = async () => (await keepReviewsGoing(world.services, world.trust.id)).opened;
const session = (title: string, beginsOn: string, { type = 'term', gone = false } = {}) =>
  world.run(({ sql }) =>
    sql(
      `insert into academic_session (trust_id, source_id, external_id, title, type, begins_on, ends_on, gone_at)
       values (app_trust(), $1, $2, $2, $4, $3, $3::date + 80, case when $5 then gatehouse_now() end)`,
      [world.trust.sourceId, title, beginsOn, type, gone],
    ),
  );
const termly = async () => {
  const owner = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;
  await owner.accessReviews.changeSettings({ site, opens: 'termly', days: 14, silence: 'keep' });
  return { owner, site };
};

it('opens on the first day of the roster’s term in London, for the school that begins first, and once', async () => {
  const { owner, site } = await termly();
  await session('Spring, Riverside', '2027-01-05');
  await session('Spring, Hillside', '2027-01-07');
  await session('Half a term', '2026-12-01', { type: 'gradingPeriod' });
  await session('Taken back', '2026-12-02', { gone: true });
  for (const day of ['2026-12-01', '2026-12-02', '2027-01-01', '2027-01-04']) {
    goTo(`${day}T23:59:59Z`);
    expect(await opened()).toBe(0);
  }
  goTo('2027-01-05T00:00:00Z');
  expect(await opened()).toBe(1);
  goTo('2027-01-07T07:10:00Z');
  expect(await opened()).toBe(0);
  expect((await owner.accessReviews.overview({ site })).open).toMatchObject({
    openedAt: '2027-01-05T00:00:00.000Z',
  });
});

it('opens once for a term, also when two workers come at once, and not where nobody wants it', async () => {
  await session('Spring', '2027-01-05');
  goTo('2027-01-05T07:10:00Z');
  expect(await opened()).toBe(0);
  await termly();
  const both = await Promise.allSettled([opened(), opened(), opened()]);
  expect(both.filter((one) => one.status === 'fulfilled' && one.value === 1)).toHaveLength(1);
  expect(await world.rows('select from access_review')).toHaveLength(1);
});

it('writes down how reviews were, and how they are now, when that is changed; and nothing when it is not', async () => {
  const { owner, site } = await termly();
  await owner.accessReviews.changeSettings({ site, opens: 'termly', days: 14, silence: 'keep' });
  const written = await world.database.asOwner(
    `select actor_account_id is not null as named, subject_id as subject, before, after from audit_entry
     where action = 'access_review.settings_changed' and trust_id = $1`,
    [site],
  );
  const before = { opens: 'by_hand', days: 14, silence: 'keep' };
  expect(written).toEqual([{ named: true, subject: site, before, after: { ...before, opens: 'termly' } }]);
  const days = (count: number) =>
    owner.accessReviews.changeSettings({ site, opens: 'termly', days: count, silence: 'keep' });
  for (const wrong of [6, 61]) await expect(days(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
