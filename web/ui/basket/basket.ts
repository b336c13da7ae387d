import type { BasketForm } from '../../basket-form.ts';
import type { Product } from '../../answers.ts';
import type { AccessInWords } from '../access-words.ts';

/** No role at this school, though the product is in the basket. */
export const notHere = 'not here';

/** A product in the basket, its role, and the schools where it is another one. */
export interface Chosen {
  readonly productId: string;
  readonly roleId: string | null;
  /** By school: another role, or {@link notHere}. */
  readonly differs: Readonly<Record<string, string>>;
}

/** What somebody is to be given, as far as it has been chosen. */
export interface Basket {
  readonly chosen: readonly Chosen[];
  /** The schools that school-level products are given at, while one acts at the trust. */
  readonly schoolIds: readonly string[];
}

/** A school that can be chosen. */
export interface School {
  readonly id: string;
  readonly name: string;
}

/** Where one acts, which decides what a choice of a product comes to. */
export interface Shelf {
  readonly products: readonly Product[];
  readonly schools: readonly School[];
  /** What the trust is called here: "the trust". Null at a school, where nothing is chosen but roles. */
  readonly trust: string | null;
  /** The name of the site. */
  readonly here: string;
}

export const emptyBasket: Basket = { chosen: [], schoolIds: [] };

interface Placed {
  readonly roleId: string;
  readonly schoolId: string | null | undefined;
  readonly words: AccessInWords;
}

/** Every role at every place that the basket holds; a product without a role yet is left out. */
function placed({ chosen, schoolIds }: Basket, { products, schools, trust, here }: Shelf): Placed[] {
  return chosen.flatMap(({ productId, roleId, differs }) => {
    const product = products.find(({ id }) => id === productId);
    if (product === undefined) return [];
    const one = (id: string | null, schoolId: string | null | undefined, place: string): Placed[] => {
      const role = product.roles.find((each) => each.id === id);
      if (role === undefined) return [];
      return [{ roleId: role.id, schoolId, words: { product: product.name, role: role.name, place } }];
    };
    if (trust === null) return one(roleId, undefined, here);
    if (product.level === 'trust') return one(roleId, null, trust);
    const at = schools.filter(({ id }) => schoolIds.includes(id));
    return at.flatMap(({ id, name }) => one(differs[id] ?? roleId, id, name));
  });
}

/** The basket as it is sent. */
export const offersOf = (basket: Basket, shelf: Shelf): BasketForm['offers'] =>
  placed(basket, shelf).map(({ roleId, schoolId }) => ({
    roleId,
    ...(schoolId !== undefined && { schoolId }),
  }));

/** The basket as people read it. */
export const wordsOf = (basket: Basket, shelf: Shelf): AccessInWords[] =>
  placed(basket, shelf).map(({ words }) => words);

/** What is missing, and where: `products`, `schools`, or the id of a product. */
export interface Missing {
  readonly at: string;
  readonly text: string;
}

/** What still has to be chosen before the basket can be sent; the first of it, or null. */
export function missingFrom(basket: Basket, { products, trust }: Shelf): Missing | null {
  const { chosen, schoolIds } = basket;
  if (chosen.length === 0) return { at: 'products', text: 'Choose a product.' };
  const roleless = chosen.find(({ roleId }) => roleId === null);
  if (roleless)
    return {
      at: roleless.productId,
      text: 'Choose a role, so that they see the right things when they sign in.',
    };
  const ofSchools = chosen.filter(({ productId }) =>
    products.some(({ id, level }) => id === productId && level === 'school'),
  );
  if (trust === null || ofSchools.length === 0) return null;
  if (schoolIds.length === 0) return { at: 'schools', text: 'Choose at least one school.' };
  const nowhere = ofSchools.find(({ differs }) => schoolIds.every((id) => differs[id] === notHere));
  return nowhere
    ? { at: nowhere.productId, text: 'Choose a school for this product, or leave it out.' }
    : null;
}
