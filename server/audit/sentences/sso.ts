import { subjectOf, what, type Telling } from './telling.ts';

/** What is told of the one sign-in for the products. */
export const ssoTellings: Readonly<Record<string, Telling>> = {
  'product.signed_in': (entry, names) => `signed in to ${what(subjectOf(entry, names), 'a product')}`,
  'signing_key.made': () => 'made a new key, with which sign-ins to products are signed',
};
