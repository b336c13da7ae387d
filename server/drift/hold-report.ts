import { holdProduct } from '../access/catalogue/hold-product.ts';
import type { Product } from '../access/product.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** A product of the actor's trust whose differences are about to change, held. Refuses `product_unknown`. */
export const holdReport = (uow: UnitOfWork, productId: string): Promise<Product> =>
  holdProduct(uow, { trustId: uow.actor.trustId ?? '', schoolId: null }, productId);
