import { expect, it, vi } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { sealEntries } from '../chain/seal-entries.ts';
import { verifyLog } from '../verify/verify-log.ts';
import { letGoOfOld } from './let-go-of-old.ts';

const world = createWorld();
const day = 24;
const year = 365.25 * day;

const note = (what: string, trustId: string | null = world.trust.id) =>
  unitOfWork(world.services, systemActor('test', trustId), async ({ audit }) =>
    audit(what, { kind: 'trust', id: 'x' }),
  );
const letGo = (limit = 100, trustId: string | null = world.trust.id) =>
  unitOfWork(world.services, systemActor('test', trustId), (uow) => letGoOfOld(uow, { limit }));
const actions = () => world.audited();

/** Other tests at the same PostgreSQL may hold it up for a moment. */
const sealAll = () =>
  vi.waitFor(
    async () => {
      await unitOfWork(world.services, systemActor('test', null), (uow) => sealEntries(uow, { limit: 1000 }));
      const waiting = await world.database.asOwner(
        'select from audit_entry where id not in (select entry_id from audit_seal)',
      );
      expect(waiting).toEqual([]);
    },
    { timeout: 15_000, interval: 50 },
  );
const verify = () => verifyLog(world.database.ownerUrl, { heads: [] });

it('lets go of what is older than six years, says so in the log, and the log still verifies', async () => {
  await note('test.old');
  await note('test.old');
  await world.anotherTrust();
  world.pass({ hours: 2 * year });
  await note('test.younger');
  world.pass({ hours: 4 * year + day });
  await note('test.new');
  await sealAll();

  expect(await letGo()).toEqual({ gone: expect.any(Number) });

  expect((await actions()).filter((action) => action.startsWith('test.'))).toEqual([
    'test.younger',
    'test.new',
  ]);
  expect((await actions()).at(-1)).toBe('audit.let_go');
  const [told] = await world.rows<{ details: object }>(
    `select details from audit_entry where action = 'audit.let_go' and trust_id = app_trust()`,
  );
  const before = new Date(world.now);
  before.setUTCFullYear(before.getUTCFullYear() - 6);
  expect(told?.details).toMatchObject({ before: before.toISOString(), digest: expect.any(String) });
  await sealAll();
  expect(await verify()).toMatchObject({ findings: [], letGo: expect.any(Number) });
  expect(await letGo()).toEqual({ gone: 0 });
});

it('keeps for as long as the trust says, and another trust’s entries for as long as that one does', async () => {
  const { id: here } = world.trust;
  await note('test.here');
  await world.startAfresh();
  await note('test.there');
  await world.run(({ sql }) => sql('update trust set audit_years = 2 where id = app_trust()'));
  world.pass({ hours: 3 * year });
  await sealAll();

  await letGo(100, here);
  await letGo();

  expect((await actions()).filter((action) => action === 'test.there')).toEqual([]);
  const kept = await world.database.asOwner('select from audit_entry where action = $1', ['test.here']);
  expect(kept).toHaveLength(1);
});

it('lets go of what the trust was told of sign-in as well, and of no more than that', async () => {
  const { accountId } = await world.administrator('account_admin');
  const signIn = () =>
    unitOfWork(world.services, systemActor('test', null), async ({ audit }) =>
      audit('account.signed_in', { kind: 'account', id: accountId }),
    );
  const told = () => world.rows('select from account_entry where account_id = $1', [accountId]);
  await signIn();
  world.pass({ hours: 5 * year });
  await signIn();
  world.pass({ hours: 2 * year });
  expect(await told()).toHaveLength(2);
  const other = await world.anotherTrust();

  await letGo(100, other.id);
  expect(await told()).toHaveLength(2);
  await letGo();
  expect(await told()).toHaveLength(1);
});

it('keeps what is not sealed yet, however old', async () => {
  await sealAll();
  await note('test.unsealed');
  world.pass({ hours: 7 * year });
  await letGo();

  expect(await actions()).toContain('test.unsealed');
});

it('finds whoever takes one entry more than was let go', async () => {
  await note('test.old');
  world.pass({ hours: 7 * year });
  await note('test.young');
  await sealAll();
  await letGo();
  await sealAll();
  await world.database.asOwner('alter table audit_entry disable trigger all');
  const [taken] = await world.database.asOwner<{ id: string }>(
    `delete from audit_entry where action = 'test.young' and trust_id = $1 returning id`,
    [world.trust.id],
  );
  await world.database.asOwner('alter table audit_entry enable trigger all');

  expect((await verify()).findings).toMatchObject([{ wrong: 'missing', about: taken?.id }]);
});

it('is the only way: the application deletes nothing, and the owner nothing that is not written down as let go', async () => {
  await note('test.stays');
  const byApplication = world.run(({ sql }) => sql('delete from audit_entry'));
  await expect(byApplication).rejects.toThrow('permission denied');
  const forged = world.database.asOwner(`
    do $$ begin
      insert into audit_retired (entries, count, before_at, at) values ('{}', 0, now() - interval '6 years', now());
      delete from audit_entry where action = 'test.stays';
    end $$`);

  await expect(forged).rejects.toThrow('never changed');
});
