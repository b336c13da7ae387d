import { expect, it, vi } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { readHead } from './rules.ts';
import { mailAuditHead } from './mail-audit-head.ts';
import { sealEntries } from './seal-entries.ts';

const world = createWorld();

/** Other tests at the same PostgreSQL may hold it up for a moment. */
const sealSomething = () =>
  vi.waitFor(
    async () => {
      const { head } = await unitOfWork(world.services, systemActor('test', null), (uow) =>
        sealEntries(uow, { limit: 1000 }),
      );
      expect(head).not.toBeNull();
    },
    { timeout: 15_000, interval: 50 },
  );

const mails = () =>
  world.rows<{ to: string; data: Record<string, string> }>(
    `select to_address as "to", data from mail where template = 'audit-head' and trust_id = app_trust() order by id`,
  );

it('mails the head of the chain to every Account Owner of the trust and to nobody else, once a month', async () => {
  const owner = await world.administrator('account_owner');
  await world.administrator('account_admin');
  await sealSomething();

  await world.run(mailAuditHead);
  await world.run(mailAuditHead);

  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail?.to).toBe(owner.email);
  expect(mail?.data).toMatchObject({ month: 'November 2026', trustName: world.trust.name });
  expect(readHead(mail?.data['head'] ?? '')).toMatchObject({ position: expect.any(Number) });
  world.pass({ hours: 24 * 30 });
  await world.run(mailAuditHead);
  expect(await mails()).toHaveLength(2);
});
