import { canGrant, type PlacedRole } from '../../access/rules.ts';
import type { FileFacts, KnownProduct } from './file-facts.ts';
import type { FileRow } from './read-rows.ts';
import type { RowFault } from './rules.ts';

/** A role at its place, and the product it is in. */
export interface FoundOffer extends PlacedRole {
  readonly productId: string;
}

/** What is wrong, with the particulars. */
export interface Fault {
  readonly fault: RowFault;
  readonly detail?: string;
}

const same = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const list = (things: readonly { readonly name: string }[]): string =>
  things.map(({ name }) => name).join(', ');

/** The role that a row names, at the place where it would be held, if whoever sent the file may give it. */
export function findOffer(facts: FileFacts, row: FileRow): FoundOffer | Fault {
  const { site, granter, products } = facts;
  if (row.product === '') return { fault: 'product_missing', detail: list(products) };
  const product = products.find(({ name }) => same(name, row.product));
  if (product === undefined) return { fault: 'product_unknown', detail: list(products) };
  const { productId, level, roles } = product;
  if (row.role === '') return { fault: 'role_missing', detail: list(roles) };
  const role = roles.find(({ name }) => same(name, row.role));
  if (role === undefined) return { fault: 'role_unknown', detail: list(roles) };
  const place = findPlace(facts, row, product);
  if ('fault' in place) return place;
  const obstacle = canGrant(
    granter,
    { preset: role.preset, level, place: { trustId: site.trustId, ...place } },
    false,
  );
  return obstacle === null ? { productId, roleId: role.roleId, ...place } : { fault: obstacle };
}

/** Where it would be held: a school's product at the school that is named, or the one where one acts; the trust's at the trust. */
function findPlace(
  { site, schools, trustName }: FileFacts,
  { school: typed }: FileRow,
  { level }: KnownProduct,
): { readonly schoolId: string | null } | Fault {
  if (level === 'trust') {
    if (typed === '' || same(typed, trustName)) return { schoolId: null };
    return { fault: 'school_elsewhere', detail: 'It is for the whole trust: leave the school empty.' };
  }
  const named = schools.find(({ name, code }) => same(name, typed) || (code !== null && same(code, typed)));
  if (named !== undefined) return { schoolId: named.schoolId };
  if (site.schoolId === null) return { fault: typed === '' ? 'school_missing' : 'school_unknown' };
  if (typed === '') return { schoolId: site.schoolId };
  return { fault: 'school_elsewhere', detail: `This is for ${list(schools)} alone.` };
}
