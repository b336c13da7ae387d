import type { Basket, Chosen } from './basket.ts';

/** Puts a product into the basket, or takes it out. */
export function toggleProduct(basket: Basket, productId: string): Basket {
  const { chosen } = basket;
  const rest = chosen.filter((each) => each.productId !== productId);
  if (rest.length < chosen.length) return { ...basket, chosen: rest };
  return { ...basket, chosen: [...chosen, { productId, roleId: null, differs: {} }] };
}

const change = (basket: Basket, productId: string, how: (chosen: Chosen) => Chosen): Basket => ({
  ...basket,
  chosen: basket.chosen.map((each) => (each.productId === productId ? how(each) : each)),
});

/** Chooses the role of a product, wherever no other was chosen. */
export const chooseRole = (basket: Basket, productId: string, roleId: string): Basket =>
  change(basket, productId, (chosen) => ({ ...chosen, roleId }));

/** Chooses another role for one school; null for the same as elsewhere. */
export const chooseRoleAt = (
  basket: Basket,
  productId: string,
  { schoolId, roleId }: { readonly schoolId: string; readonly roleId: string | null },
): Basket =>
  change(basket, productId, ({ differs, ...chosen }) => {
    const { [schoolId]: _, ...rest } = differs;
    return { ...chosen, differs: roleId === null ? rest : { ...rest, [schoolId]: roleId } };
  });

/** Chooses schools, or takes them out again. What differed there is forgotten with them. */
export function chooseSchools(basket: Basket, schoolIds: readonly string[]): Basket {
  const chosen = basket.chosen.map(({ differs, ...each }) => ({
    ...each,
    differs: Object.fromEntries(Object.entries(differs).filter(([id]) => schoolIds.includes(id))),
  }));
  return { chosen, schoolIds };
}

/** Keeps only products that are on the shelf, as when one turns from schools to the trust alone. */
export const keepProducts = (basket: Basket, ids: readonly string[]): Basket => ({
  ...basket,
  chosen: basket.chosen.filter(({ productId }) => ids.includes(productId)),
});
