/** A role, as people speak of it. */
export interface AccessInWords {
  readonly product: string;
  readonly role: string;
  readonly place: string;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** More than these are counted, not told. */
const mostTold = 6;

/** One role without its place, several with theirs: "Tracker as Full Edit at Riverside and Hillside; Insights as Reader at the trust". */
export function inWords(access: readonly AccessInWords[]): string {
  const [first, ...more] = access;
  if (first === undefined) return 'Nothing';
  if (more.length === 0) return `${first.product} as ${first.role}`;
  const groups = [...Map.groupBy(access, ({ product, role }) => JSON.stringify([product, role])).values()];
  if (groups.length > mostTold) return `${access.length} roles in ${productsInWords(access)}`;
  return groups
    .map((group) => {
      const places = group.map(({ place }) => place);
      const at = places.length > mostTold ? `${places.length} schools` : list.format(places);
      return `${group[0]?.product} as ${group[0]?.role} at ${at}`;
    })
    .join('; ');
}

/** The products by name, or how many. */
export function productsInWords(access: readonly Pick<AccessInWords, 'product'>[]): string {
  const names = [...new Set(access.map(({ product }) => product))];
  return names.length > 3 ? `${names.length} products` : list.format(names);
}
