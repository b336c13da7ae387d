import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { openReviewOf } from '../testing/open-review.ts';
import { keepReviewsGoing } from './keep-going.ts';

const world = createWorld();
const day = 24;
const keepGoing = () => keepReviewsGoing(world.services, world.trust.id);
const mails = () =>
  world.rows<{ about: string; place: string }>(
    `select data->>'heading' as about, data->>'placeName' as place from mail where template = 'access-review' order by created_at, 1, 2`,
  );
const settings = async (change: { opens?: 'by_hand' | 'termly'; silence?: 'keep' | 'ask' | 'draft' }) => {
  const owner = world.as(await world.administrator('account_owner'));
  const { settings: before } = await owner.accessReviews.overview({ site: world.trust.id });
  return owner.accessReviews.changeSettings({ site: world.trust.id, ...before, ...change });
};

it('reminds after seven days and after twelve, once each, and only those who have not finished', async () => {
  const { school, at, owner, submit } = await openReviewOf(world);
  const opened = (await mails()).length;
  expect(opened).toBeGreaterThan(1);
  world.pass({ hours: 7 * day - 1 });
  expect(await keepGoing()).toMatchObject({ reminded: 0 });
  world.pass({ hours: 1 });
  expect(await keepGoing()).toMatchObject({ reminded: 2 });
  expect(await keepGoing()).toMatchObject({ reminded: 0 });
  await school.accessReviews.answer({ ...at, which: { all: {}, except: [] }, answer: 'keep' });
  await submit();
  await owner.accessReviews.answer({ ...at, which: { all: {}, except: [] }, answer: 'keep' }).catch(() => {});
  await owner.accessReviews.submit(at).catch(() => {});
  world.pass({ hours: 5 * day });
  expect(await keepGoing()).toMatchObject({ reminded: 1 });
});

it('keeps what nobody answered for when the time is over, and says that nobody did', async () => {
  const { rows, owner, holds, answer } = await openReviewOf(world);
  await answer('Tracker', 'remove');
  world.pass({ hours: 15 * day });
  await expect(answer('Parents Evening', 'remove')).rejects.toThrow('review_over');

  expect(await keepGoing()).toMatchObject({ closed: 1 });

  expect((await rows()).map(({ state }) => state)).toEqual(['silent_kept', 'silent_kept', 'silent_kept']);
  expect(await holds()).toHaveLength(3);
  const { open, past } = await owner.accessReviews.overview({ site: world.trust.id });
  expect(open).toBeNull();
  expect(past[0]).toMatchObject({ closedBy: null, silence: 'keep' });
});

it('asks the trust where silence means that, and takes no answer of the school any more', async () => {
  await settings({ silence: 'ask' });
  const { answer, owner, at, row } = await openReviewOf(world);
  world.pass({ hours: 15 * day });
  expect(await keepGoing()).toMatchObject({ closed: 0 });
  await keepGoing();
  expect(
    (await mails()).filter(({ about }) => about === 'Access that nobody answered for').length,
  ).toBeGreaterThan(0);

  await expect(answer('Tracker', 'keep')).rejects.toThrow('review_over');
  const which = { ids: [(await row('Tracker')).lineId] };
  expect(await owner.accessReviews.answer({ ...at, which, answer: 'keep' })).toMatchObject({ answered: 1 });
  await owner.accessReviews.submit(at);
  expect(await row('Tracker')).toMatchObject({ state: 'kept' });
  await owner.accessReviews.close({ site: world.trust.id, reviewId: at.reviewId });
  await expect(owner.accessReviews.answer({ ...at, which, answer: null })).rejects.toThrow('review_over');
});

it('drafts for removal what was not used for 180 days, and removes nothing by itself', async () => {
  await settings({ silence: 'draft' });
  const { holds, owner, reviewId, row } = await openReviewOf(world);
  await world.run(({ sql }) =>
    sql(`update "grant" set given_at = given_at - interval '190 days' where managed_school_id is not null`),
  );
  const site = world.trust.id;

  expect(await owner.accessReviews.close({ site, reviewId })).toMatchObject({ drafts: 1 });

  expect(await holds()).toHaveLength(3);
  expect((await row('Tracker')).state).toBe('silent_drafted');
  const plans = await world.rows('select state, origin, made_by, total, kind from plan');
  expect(plans).toEqual([{ state: 'draft', origin: 'review', made_by: null, total: 2, kind: 'remove_role' }]);
});

it('opens by itself at the start of a term, once, where the trust wants it', async () => {
  await settings({ opens: 'termly' });
  expect(await keepGoing()).toMatchObject({ opened: 0 });
  world.pass({ hours: 43 * day }); // 2 January 2027
  expect(await keepGoing()).toMatchObject({ opened: 1 });
  expect(await keepGoing()).toMatchObject({ opened: 0 });
  world.pass({ hours: 20 * day });
  expect(await keepGoing()).toMatchObject({ opened: 0, closed: 1 });
});

it('is open once at a time, and nudges whom the trust chooses', async () => {
  const { owner, reviewId } = await openReviewOf(world);
  const site = world.trust.id;
  await expect(owner.accessReviews.open({ site })).rejects.toThrow('illegal_transition');
  const { open } = await owner.accessReviews.overview({ site });
  const partIds = open?.parts.filter(({ schoolId }) => schoolId !== null).map(({ partId }) => partId) ?? [];
  expect(await owner.accessReviews.nudge({ site, reviewId, partIds })).toEqual({ places: 1 });
  expect((await mails()).at(-1)).toEqual({
    about: 'The review of access waits for you',
    place: 'Riverside Primary',
  });
});

it('gives evidence of who answered what, and how many were removed, to the place that it is about', async () => {
  const { school, owner, answer, submit, at, reviewId } = await openReviewOf(world);
  await answer('Tracker', 'remove');
  await submit();
  const own = await school.accessReviews.takeEvidence({ ...at, format: 'pdf' });
  expect(own.school).toBe('Riverside Primary');
  expect(own.parts).toMatchObject([{ total: 3, removed: 1, waiting: 2, submittedBy: ['Dana Whitfield'] }]);
  expect(own.lines.map(({ kind, state }) => [kind, state])).toEqual([
    ['administrator', 'waiting'],
    ['grant', 'removed'],
  ]);
  const all = await owner.accessReviews.takeEvidence({ site: world.trust.id, reviewId, format: 'csv' });
  expect(all.school).toBeNull();
  expect(all.lines).toHaveLength(5);
});
