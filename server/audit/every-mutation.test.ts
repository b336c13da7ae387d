import { expect, it } from 'vitest';
import { auditedAccessReviews } from '../testing/audited-access-reviews.ts';
import { auditedAccess } from '../testing/audited-access.ts';
import { auditedAdministration } from '../testing/audited-administration.ts';
import { auditedBlocks } from '../testing/audited-blocks.ts';
import { auditedEvents } from '../testing/audited-events.ts';
import { auditedDrift } from '../testing/audited-drift.ts';
import { auditedFamily } from '../testing/audited-family.ts';
import { auditedHeld } from '../testing/audited-held.ts';
import { auditedJobs } from '../testing/audited-jobs.ts';
import { auditedProducts } from '../testing/audited-products.ts';
import { auditedReviews } from '../testing/audited-reviews.ts';
import { auditedRollover } from '../testing/audited-rollover.ts';
import { createWorld } from '../testing/world.ts';
import { writtenSince } from '../testing/written-since.ts';

const world = createWorld();
const id = expect.stringMatching(/^[\da-f-]{36}$/);

async function inOffice() {
  const owner = await world.administrator('account_owner');
  return { world, owner, api: world.as(owner), site: world.trust.id };
}

it.each(
  Object.entries({
    ...auditedHeld,
    ...auditedJobs,
    ...auditedAccess,
    ...auditedAccessReviews,
    ...auditedAdministration,
    ...auditedEvents,
    ...auditedDrift,
    ...auditedFamily,
    ...auditedBlocks,
    ...auditedProducts,
    ...auditedReviews,
    ...auditedRollover,
  }),
)('%s writes down once that it was done, and once that it was refused', async (name, prepare) => {
  const office = await inOffice();
  const { done, refused = done, writes, about } = await prepare(office);
  const by = { actor: office.owner.accountId, actingAs: 'account_owner', trustId: world.trust.id };

  const written = await writtenSince(world, done);

  expect(written.map(({ action }) => action)).toEqual(writes);
  for (const entry of written) expect(entry).toMatchObject({ ...by, outcome: 'done', subjectId: id });
  expect(written.at(-1)?.kind).toBe(about);

  const tried = await writtenSince(world, () => expect(refused()).rejects.toThrow());

  expect(tried).toMatchObject([{ ...by, action: name.split(' ')[0], outcome: 'refused', subjectId: id }]);
});
