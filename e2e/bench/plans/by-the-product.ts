import { makeContactPlan } from '#server/contacts/revoke/make-contact-plan.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { Portal } from '../open-portal.ts';
import { affected, type Leaving } from './students.ts';

/** Thrown to end a unit of work without keeping it. */
class NotKept extends Error {}

/** How long the product takes to say how contacts stand, and to draft the revocation of all who are ready for it. */
export async function byTheProduct(
  { services }: Portal,
  { trustId, owner }: { readonly trustId: string; readonly owner: { readonly accountId: string } },
  leaving: Leaving,
): Promise<{ ms: number; rows: number }> {
  const site = { trustId, schoolId: null };
  const all = { status: 'ready_to_revoke' } as const;
  let [ms, rows] = [0, 0];
  await unitOfWork(services, systemActor('bench', trustId), async (uow) => {
    const began = performance.now();
    await uow.sql(
      leaving === 'all' ? 'select keep_standing($1)' : `select keep_standing($1, array(${affected}))`,
      [trustId],
    );
    const classified = performance.now();
    const made = await makeContactPlan(uow, {
      site,
      who: { all, except: [] },
      deed: 'revoke',
      note: null,
      tell: false,
      by: owner.accountId,
      typed: await readyOf(uow.sql),
      isProven: true,
    });
    await uow.sql('select');
    ms = performance.now() - began;
    rows = made.total;
    if (process.env['BENCH_STEPS'])
      console.error(`product: classified ${(classified - began).toFixed(0)} of ${ms.toFixed(0)} ms`);
    throw new NotKept();
  }).catch((error: unknown) => {
    if (!(error instanceof NotKept)) throw error;
  });
  return { ms, rows };
}

/** The number that the office types in. */
async function readyOf(
  sql: <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>,
): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from contact_standing where trust_id = app_trust() and status = 'ready_to_revoke'`,
  );
  return row?.n ?? 0;
}
