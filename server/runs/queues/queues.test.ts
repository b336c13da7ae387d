import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { addDeadLetter } from '../../testing/dead-letter.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
let api: Caller['jobs'];
let site: string;
beforeEach(async () => {
  api = world.as(await world.administrator('account_owner')).jobs;
  site = world.trust.id;
});
const refused = (code: string) => ({ cause: { code } });

it('counts what waits in the queues, and tells the reason of what was put aside', async () => {
  const { queues: before } = await api.queues({ site });
  expect(before.map(({ queue, waiting }) => [queue, waiting])).toEqual([
    ['deliver-mail', 0],
    ['deliver-events', 0],
    ['run-plan', 0],
    ['tell-sign-outs', 0],
    ['run-now', 0],
  ]);
  await world.run(({ enqueue }) => enqueue('deliver-mail', { trustId: site }));
  const letterId = await addDeadLetter(
    world,
    'run-plan',
    Object({ trustId: site, planId: crypto.randomUUID() }),
  );

  const { queues, dead } = await api.queues({ site });

  expect(queues[0]).toMatchObject({ waiting: 1, again: 0, active: 0 });
  expect(dead).toMatchObject([{ id: letterId, queue: 'run-plan', tries: 6, reason: 'The server is away' }]);
});

it('tries what was put aside again exactly once, however many ask', async () => {
  const letterId = await addDeadLetter(world, 'deliver-mail', { trustId: site });

  const answers = await atOnce(
    ...[1, 2, 3, 4].map(() => api.retryLetter({ site, queue: 'deliver-mail', letterId })),
  );

  expect(answers.toSorted()).toEqual(['done', 'not_found', 'not_found', 'not_found']);
  expect(await world.queued('deliver-mail')).toEqual([{ trustId: site }]);
  expect((await api.queues({ site })).dead).toEqual([]);
});

it('neither shows, tries nor discards what another trust had put aside', async () => {
  const other = await world.anotherTrust();
  const letterId = await addDeadLetter(world, 'deliver-mail', { trustId: other.id });
  const theirs = { site, queue: 'deliver-mail', letterId } as const;

  expect((await api.queues({ site })).dead).toEqual([]);
  await expect(api.retryLetter(theirs)).rejects.toMatchObject(refused('not_found'));
  await expect(api.discardLetter(theirs)).rejects.toMatchObject(refused('not_found'));
  expect(await world.database.asOwner('select from pgboss.job where id = $1', [letterId])).toHaveLength(1);
});
