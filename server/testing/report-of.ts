import type { DriftKind } from '../drift/rules.ts';
import type { World } from './world.ts';
import { productNamed } from './connect-in-office.ts';

/** The office of a trust that looks after what a product, Tracker, reports. */
export async function reportOffice(world: World) {
  const site = world.trust.id;
  const owner = await world.administrator('account_owner');
  const api = world.as(owner);
  const productId = await productNamed(world, 'Tracker');
  const at = { site, productId };
  return {
    api,
    owner,
    at,
    /** Uploads lines below a first line. */
    upload(lines: readonly string[], more: { isComplete?: boolean } = {}) {
      const text = ['Subject,E-mail,Name,Role,School', ...lines].join('\n');
      const file = Buffer.from(text).toString('base64');
      return api.drift.report({ ...at, fileName: 'tracker.csv', file, ...more });
    },
    /** Each difference in a line: what kind, whom, what the product says, what there is here. */
    async differences(filter: Partial<Parameters<typeof api.drift.list>[0]['filter'] & object> = {}) {
      const { rows } = await api.drift.list({ ...at, filter });
      return rows
        .map(({ kind, who, says, here }) =>
          [kind, who?.name ?? says?.name ?? says?.email, says?.role, says?.school, here?.role, here?.place]
            .map((part) => part ?? '-')
            .join(' | '),
        )
        .toSorted();
    },
    idsOf: async (kind: DriftKind) =>
      (await api.drift.list({ ...at, filter: { kind } })).rows.map(({ id }) => id),
    /** The name by which the product knows somebody. */
    async subjectOf(accountId: string): Promise<string> {
      const [row] = await world.run(({ sql }) =>
        sql<{ subject: string }>('select subject_of($1, $2) as subject', [productId, accountId]),
      );
      return row?.subject ?? '';
    },
    /** Writes down that somebody has signed in to the product. */
    hasBeen: (accountId: string) =>
      world.run(({ sql }) =>
        sql(
          `insert into product_session (trust_id, product_id, client_id, account_id, subject, sid, uid, began_at, seen_at, expires_at)
           select c.trust_id, c.product_id, c.id, $2, subject_of($1, $2), gen_random_uuid()::text, '\\x00', gatehouse_now(), gatehouse_now(), gatehouse_now() + interval '7 days'
           from oidc_client c where c.product_id = $1`,
          [productId, accountId],
        ),
      ),
  };
}
