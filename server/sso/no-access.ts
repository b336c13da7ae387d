import { askable } from '../requests/askable.ts';
import { trustOfProduct } from '../requests/find-trust.ts';
import type { Actor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';

/** A product that somebody may not open, and what they can do about it. */
export interface NoAccess {
  /** Null where nobody here is to know of it: it is of another trust, retired, or not there. */
  readonly product: {
    readonly id: string;
    readonly name: string;
    readonly icon: string;
    readonly trust: string;
  } | null;
  /** Whether they may open it by now. */
  readonly mayOpen: boolean;
  /** Where they may ask for it: schools, or (null) the trust. */
  readonly places: readonly { readonly schoolId: string | null; readonly name: string }[];
  /** Their requests for it that wait. */
  readonly asked: readonly { readonly place: string; readonly askedAt: string }[];
}

const productQuery = `
  select p.id, p.name, p.icon, t.name as trust, may_open(p.id, $2) as "mayOpen" from product p join trust t on t.id = p.trust_id
  where p.id = $1 and p.trust_id = app_trust() and p.retired_at is null`;

const askedQuery = `
  select coalesce(s.name, t.name) as place, iso(q.asked_at) as "askedAt" from access_request q join trust t on t.id = q.trust_id
  left join school s on s.id = q.school_id where q.product_id = $1 and q.account_id = $2 and q.trust_id = app_trust() and q.state = 'open'
  order by place`;

const nothing: NoAccess = { product: null, mayOpen: false, places: [], asked: [] };

/** How the actor's account stands to a product that it was on the way to. */
export async function noAccess(services: Services, actor: Actor, productId: string): Promise<NoAccess> {
  const trustId = await trustOfProduct(services, actor, productId);
  if (trustId === null) return nothing;
  const found = await reading(services, { ...actor, trustId }, async ({ sql }) => {
    const [row] = await sql<NonNullable<NoAccess['product']> & Pick<NoAccess, 'mayOpen'>>(productQuery, [
      productId,
      actor.accountId,
    ]);
    const asked = await sql<NoAccess['asked'][number]>(askedQuery, [productId, actor.accountId]);
    return row && { row, asked };
  });
  if (found === undefined) return nothing;
  const { mayOpen, ...product } = found.row;
  const { places } = await askable(services, actor);
  return {
    product,
    mayOpen,
    places: places
      .filter(({ products }) => products.some((each) => each.productId === productId))
      .map(({ schoolId, name }) => ({ schoolId, name })),
    asked: found.asked,
  };
}
