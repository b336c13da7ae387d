import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { FaultCode } from './fault-rules.ts';

/** Something that went wrong with a product's sign-in; instants are ISO 8601 strings in UTC. */
export interface FaultRow {
  readonly id: string;
  /** The last time. */
  readonly at: string;
  readonly times: number;
  readonly code: FaultCode;
  readonly detail: string;
}

const query = `
  select f.id, iso(f.at) as at, f.times, f.code, f.detail
  from sso_fault f join oidc_client c on c.id = f.client_id and c.trust_id = f.trust_id
  where c.product_id = $1 and f.trust_id = $2 and f.at >= c.registered_at
  order by f.at desc, f.id desc limit 50`;

/** What went wrong with a product's sign-in since it was connected, the newest first. */
export const listFaults = ({ sql }: Reading, { trustId }: Site, productId: string): Promise<FaultRow[]> =>
  sql<FaultRow>(query, [productId, trustId]);
