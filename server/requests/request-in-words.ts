import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';

/** A request as people speak of it. */
export interface RequestInWords {
  readonly name: string;
  readonly email: string;
  readonly product: string;
  readonly schoolId: string | null;
  /** The school or trust it is for. */
  readonly place: string;
  readonly trust: string;
  readonly reason: string;
  readonly accountId: string;
}

/** The request with this id, in words. */
export async function requestInWords({ sql }: Reading, requestId: string): Promise<RequestInWords> {
  const [found] = await sql<RequestInWords>(
    `select a.name, a.email, p.name as product, q.school_id as "schoolId", coalesce(s.name, t.name) as place,
       t.name as trust, q.reason, q.account_id as "accountId"
     from access_request q join account a on a.id = q.account_id join product p on p.id = q.product_id
     join trust t on t.id = q.trust_id left join school s on s.id = q.school_id
     where q.id = $1 and q.trust_id = app_trust()`,
    [requestId],
  );
  if (found === undefined) throw new Refusal('not_found');
  return found;
}
