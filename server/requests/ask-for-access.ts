import type { ProductLevel } from '../access/rules.ts';
import { holdPeople } from '../roster/hold-people.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { AccessRequest } from './access-request.ts';
import { askerStanding } from './asker-standing.ts';
import { decideAsk, type AskFacts } from './rules.ts';
import { tellAdministrators } from './tell-administrators.ts';
import { newId } from '../new-id.ts';

/** What somebody asks for, where, and why. */
export interface Ask {
  readonly productId: string;
  /** The school it is for; null for the trust. */
  readonly schoolId: string | null;
  readonly reason: string;
}

const factsQuery = `
  select (select jsonb_build_object('level', p.level, 'retired', p.retired_at is not null) from product p
      where p.id = $2 and p.trust_id = $4
        and exists (select from product_role r where r.product_id = p.id and r.retired_at is null)) as product,
    exists (select from "grant" g where g.account_id = $1 and g.product_id = $2 and g.trust_id = $4
      and g.school_id is not distinct from $3 and g.ended_at is null
      and (g.ends_at is null or g.ends_at > gatehouse_now())) as held,
    exists (select from access_request q where q.account_id = $1 and q.product_id = $2 and q.trust_id = $4
      and q.school_id is not distinct from $3 and q.state = 'open') as asked,
    (select count(*)::int from access_request q where q.account_id = $1 and q.state = 'open') as open`;

/**
 * Asks for a product on behalf of the actor, who is registered in the actor's trust, and tells the administrators of
 * that place by mail. Refuses with what stands in the way.
 */
export async function askForAccess(
  uow: UnitOfWork,
  { productId, schoolId, reason }: Ask,
): Promise<{ requestId: string }> {
  const { em, actor, now, sql, audit } = uow;
  const { accountId, trustId } = actor;
  if (accountId === null || trustId === null) throw new Refusal('not_registered');
  await holdAsker(uow, accountId, trustId);
  const { standing, personId } = await askerStanding(uow, accountId, schoolId);
  const [facts] = await sql<Pick<AskFacts, 'held' | 'asked' | 'open'> & { product: Product | null }>(
    factsQuery,
    [accountId, productId, schoolId, trustId],
  );
  if (facts === undefined) throw new Error('the database did not answer');
  const obstacle = decideAsk({ place: { trustId, schoolId }, standing, ...facts });
  if (obstacle !== null || personId === null) throw new Refusal(obstacle ?? 'not_registered');

  const requestId = newId();
  const asked = { trustId, accountId, personId, productId, schoolId, reason };
  em.create(AccessRequest, { id: requestId, ...asked, state: 'open', askedAt: now });
  audit('request.made', { kind: 'request', id: requestId }, { personId, productId }, { schoolId });
  await tellAdministrators(uow, requestId);
  return { requestId };
}

interface Product {
  readonly level: ProductLevel;
  readonly retired: boolean;
}

/** Whoever asks twice at once asks one after the other, in whichever of their trusts. */
async function holdAsker(uow: UnitOfWork, accountId: string, trustId: string): Promise<void> {
  const registered = await uow.sql<{ id: string }>(
    'select person_id as id from registration where account_id = $1 and trust_id = $2 and ended_at is null',
    [accountId, trustId],
  );
  await holdPeople(
    uow,
    registered.map(({ id }) => id),
  );
  await uow.sql('select from account where id = $1 for no key update', [accountId]);
}
