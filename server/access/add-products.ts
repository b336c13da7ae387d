import type { UnitOfWork } from '../unit-of-work.ts';
import { ProductRole } from './product-role.ts';
import { Product } from './product.ts';
import type { ProductLevel } from './rules.ts';

/** A product as a catalogue lists it, its roles from the most powerful down. */
export interface CatalogueProduct {
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly level: ProductLevel;
  readonly launchUrl: string;
  readonly roles: readonly { readonly name: string; readonly about: string }[];
}

/** Adds products with their roles to the actor's trust. */
export function addProducts({ em, actor, audit }: UnitOfWork, catalogue: readonly CatalogueProduct[]): void {
  if (actor.trustId === null) throw new Error('products belong to a trust');
  for (const { roles, ...product } of catalogue) {
    const productId = crypto.randomUUID();
    em.create(Product, { id: productId, trustId: actor.trustId, ...product });
    for (const [place, role] of roles.entries()) {
      em.create(ProductRole, {
        trustId: actor.trustId,
        productId,
        ...role,
        power: (roles.length - place) * 10,
      });
    }
    audit('product.added', { kind: 'product', id: productId }, { name: product.name });
  }
}
