import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { openReviewOf } from '../testing/open-review.ts';

const world = createWorld();

it('asks each place about what it manages, and names who has what', async () => {
  const { owner, rows, reviewId, personId } = await openReviewOf(world);
  const { id: site, riverside } = world.trust;

  const shown = (await rows()).map(({ name, product, role, place }) => [name, product, role, place]);
  expect(shown).toEqual([
    ['Dana Whitfield', null, 'account_admin', 'Riverside Primary'],
    ['Mei Herrera', 'Tracker', 'Full Edit', 'Riverside Primary'],
    ['Mei Herrera', 'Parents Evening', 'Organiser', 'Riverside Primary'],
  ]);
  const { rows: ofTrust } = await owner.accessReviews.lines({ site, reviewId });
  expect(ofTrust.map(({ product, kind }) => product ?? kind)).toEqual(['administrator', 'Insights']);
  expect(ofTrust[1]).toMatchObject({
    personId,
    givenBy: 'Dana Whitfield',
    lastSignInAt: null,
    hasLeft: false,
  });
  const { open } = await owner.accessReviews.overview({ site });
  expect(open?.parts.map(({ schoolId, total }) => [schoolId, total])).toEqual([
    [null, 2],
    [riverside, 3],
  ]);
});

it('takes away what was to be removed, and nothing else, with the sessions, once it is submitted', async () => {
  const { answer, submit, holds, signIn, row, school, at } = await openReviewOf(world);
  const browser = await signIn();
  await answer('Tracker', 'remove');
  await answer('Parents Evening', 'keep');
  expect(await holds()).toHaveLength(3);
  expect(await school.accessReviews.previewSubmit(at)).toMatchObject({ keep: 1, remove: 1, people: 1 });

  expect(await submit()).toMatchObject({ kept: 1, plan: { total: 1, waits: false }, refused: [] });

  expect(await holds()).toEqual(['Insights at the trust', 'Parents Evening at Riverside Primary']);
  expect(await browser.whoIs()).toBeNull();
  expect(await row('Tracker')).toMatchObject({ state: 'removed', answeredBy: 'Dana Whitfield' });
  expect(await row('Parents Evening')).toMatchObject({ state: 'kept' });
  const [note] = await world.rows(`select end_note from "grant" where ended_at is not null`);
  expect(note).toEqual({ end_note: 'Access review of 20 November 2026' });
});

it('lets a tick be taken back until it is submitted, and not afterwards', async () => {
  const { answer, submit, row } = await openReviewOf(world);
  await answer('Tracker', 'remove');
  await answer('Tracker', null);
  expect(await row('Tracker')).toMatchObject({ answer: null, state: 'waiting' });
  await expect(submit()).rejects.toThrow('nobody_selected');
  await answer('Tracker', 'keep');
  await submit();
  await expect(answer('Tracker', 'remove')).rejects.toThrow('review_over');
});

it('asks anew about a role that was changed since, and ends nothing that nobody was asked about', async () => {
  const { answer, submit, row, school, holds } = await openReviewOf(world);
  const { grantId } = { grantId: await grantOfRow('Tracker') };
  await answer('Tracker', 'remove');
  await answer('Parents Evening', 'keep');
  await school.access.changeHeldRole({
    site: world.trust.riverside,
    grantId,
    roleId: world.trust.role('Tracker', 'Partial Edit'),
  });

  expect(await submit()).toMatchObject({ kept: 1, renewed: 1, plan: null });

  expect(await row('Tracker')).toMatchObject({ state: 'waiting', answer: null, role: 'Partial Edit' });
  expect((await row('Tracker')).renewedAt).not.toBeNull();
  expect(await holds()).toContain('Tracker at Riverside Primary');
});

const grantOfRow = async (product: string) => {
  const [grant] = await world.rows<{ id: string }>(
    `select g.id from "grant" g join product p on p.id = g.product_id where p.name = $1 and g.ended_at is null`,
    [product],
  );
  return grant?.id ?? '';
};

it('lets nobody answer for themselves; another one does', async () => {
  const { rows, school, owner, at, submit } = await openReviewOf(world);
  const own = (await rows()).find(({ kind }) => kind === 'administrator');
  expect(own?.own).toBe(true);
  const which = { ids: [own?.lineId ?? ''] };

  await expect(school.accessReviews.answer({ ...at, which, answer: 'keep' })).rejects.toThrow('self_change');
  expect(
    await school.accessReviews.answer({ ...at, which: { all: {}, except: [] }, answer: 'keep' }),
  ).toMatchObject({
    answered: 2,
    own: 1,
  });
  await submit();
  expect(await school.accessReviews.count({ site: at.site })).toEqual({ count: 1, capped: false });
  await owner.accessReviews.answer({ ...at, which, answer: 'remove' });
  expect(await owner.accessReviews.submit(at)).toMatchObject({ ended: 1, refused: [] });
  expect(await world.audited()).toContain('administrator.revoked');
  expect(await owner.accessReviews.count({ site: at.site })).toEqual({ count: 0, capped: false });
});

it('shows a school nothing of another one', async () => {
  const { rows, reviewId } = await openReviewOf(world);
  const site = world.trust.hillside;
  const hillside = world.as(await world.administrator('account_admin', site));
  const ids = (await rows()).map(({ lineId }) => lineId);

  expect((await hillside.accessReviews.lines({ site, reviewId })).rows).toEqual([]);
  await expect(
    hillside.accessReviews.answer({ site, reviewId, which: { ids }, answer: 'keep' }),
  ).rejects.toThrow('not_found');
  await expect(hillside.accessReviews.takeEvidence({ site, reviewId, format: 'csv' })).rejects.toThrow(
    'not_found',
  );
});

it('finds who is not in use, has left, or holds one product', async () => {
  const { school, at, personId, rows } = await openReviewOf(world);
  const found = async (filter: Parameters<typeof school.accessReviews.lines>[0]['filter']) =>
    (await school.accessReviews.lines({ ...at, filter })).rows.map(({ product }) => product);
  const [{ productId = '' } = {}] = (await school.accessReviews.lines(at)).products;

  expect(await found({ used: 'never' })).toHaveLength(3);
  expect(await found({ used: 'in_use' })).toEqual([]);
  expect(await found({ productId })).toEqual(['Parents Evening']);
  expect(await found({ productId: 'administrators' })).toEqual([null]);
  expect(await found({ q: 'herrera' })).toHaveLength(2);
  expect(await found({ left: true })).toEqual([]);
  expect((await rows()).filter((row) => row.personId === personId)).toHaveLength(2);
});
