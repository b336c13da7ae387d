import { useOutletContext } from '@remix-run/react';
import type { MySite, ProductConnection } from '../../answers.ts';

/** What every section of a product's page is given. */
export interface ProductPage {
  readonly site: MySite;
  readonly connection: ProductConnection;
}

/** The product that the page is about, for a section of it. */
export const useProductPage = (): ProductPage => useOutletContext<ProductPage>();
