import type { UnitOfWork } from '../unit-of-work.ts';
import { ProductRole } from './product-role.ts';
import { Product } from './product.ts';
import type { Preset, ProductLevel } from './rules.ts';
import { newId } from '../new-id.ts';

/** A product as a catalogue lists it, its roles from the most powerful down. */
export interface CatalogueProduct {
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly level: ProductLevel;
  readonly launchUrl: string;
  /** Whether families may open it, too. */
  readonly forFamilies?: boolean;
  readonly roles: readonly { readonly name: string; readonly about: string; readonly preset: Preset }[];
}

/** Adds products with their roles to the actor's trust. */
export function addProducts({ em, actor, audit }: UnitOfWork, catalogue: readonly CatalogueProduct[]): void {
  if (actor.trustId === null) throw new Error('products belong to a trust');
  for (const { roles, ...product } of catalogue) {
    const productId = newId();
    em.create(Product, { id: productId, trustId: actor.trustId, ...product });
    for (const role of roles) em.create(ProductRole, { trustId: actor.trustId, productId, ...role });
    audit('product.added', { kind: 'product', id: productId }, {}, { after: { name: product.name } });
  }
}
