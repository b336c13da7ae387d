import { systemActor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';

/** Whether an account may open a product at this instant, by a role or as a family. The one decision is the database's `may_open`. */
export async function mayOpen(services: Services, productId: string, accountId: string): Promise<boolean> {
  const [row] = await reading(services, systemActor('sign-in of products', null), ({ sql }) =>
    sql<{ may: boolean }>('select may_open($1, $2) as may', [productId, accountId]),
  );
  return row?.may === true;
}
