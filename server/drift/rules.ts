/** How a product's report comes in: as a file from the office, asked for by somebody, or asked for at night. */
export const reportWays = ['upload', 'asked', 'nightly'] as const;
export type ReportWay = (typeof reportWays)[number];

/**
 * How a product and the portal differ: it knows somebody whom nobody here is known to be; somebody whose address is known
 * here, which a person has to look at; somebody who has no access; another role, or another school, than here; and the other
 * way round, it does not know somebody who has access (`not_been`: and who has not been there yet).
 */
export const driftKinds = [
  'stranger',
  'unconfirmed',
  'no_access',
  'other_role',
  'other_school',
  'missing',
  'not_been',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** What is worth a mail: that somebody has not been there yet is how things begin. */
export const isNews = (kind: DriftKind): boolean => kind !== 'not_been';

/** At most so large a report, in bytes, and so many rows. */
export const mostReport = { bytes: 20_000_000, rows: 100_000 } as const;

/** One row of a report, as far as it is known who and what it means. */
export interface Reported {
  /** Where it stands in the report. */
  readonly line: number;
  /** By what the product knows them, the same from report to report. */
  readonly knownAs: string;
  readonly accountId: string | null;
  /** Whose address it is, when that is all there is to go by. */
  readonly proposedId: string | null;
  /** The id of a role, or whatever else was written; null where nothing was said. */
  readonly role: string | null;
  /** The same of the school, or of the trust. */
  readonly place: string | null;
}

/** What somebody has here. */
export interface Held {
  readonly accountId: string;
  /** Null for a family's access, which is no grant. */
  readonly grantId: string | null;
  readonly role: string;
  readonly place: string;
  /** Whether they have signed in to the product by the portal. */
  readonly hasBeen: boolean;
}

/** One difference. Its key is the same as long as it is the same difference. */
export type Drift = { readonly key: string } & (
  | {
      readonly kind: 'stranger' | 'unconfirmed' | 'no_access';
      readonly reported: Reported;
      readonly held: null;
    }
  | { readonly kind: 'other_role' | 'other_school'; readonly reported: Reported; readonly held: Held }
  | { readonly kind: 'missing' | 'not_been'; readonly reported: null; readonly held: Held }
);

/** What two lists of who has what differ in. What a report does not say, a role or a school, is no difference. */
export function compare(reported: readonly Reported[], held: readonly Held[]): Drift[] {
  const here = Map.groupBy(held, ({ accountId }) => accountId);
  const there = Map.groupBy(reported, ({ accountId }) => accountId);
  // Whoever may be meant by an address alone is neither known to be in the product nor to be missing from it.
  const perhaps = new Set((there.get(null) ?? []).flatMap(({ proposedId }) => proposedId ?? []));
  const found: Drift[] = (there.get(null) ?? []).map((row) => ofNobody(row));
  for (const [accountId, rows] of there)
    if (accountId !== null) found.push(...ofAccount(rows, here.get(accountId) ?? []));
  for (const [accountId, grants] of here)
    if (!there.has(accountId) && !perhaps.has(accountId)) found.push(...grants.map(notThere));
  return [...new Map(found.map((drift) => [drift.key, drift])).values()];
}

function ofAccount(rows: readonly Reported[], grants: readonly Held[]): Drift[] {
  // In an order of their own: whichever way round the rows came, it is the same difference as last night.
  const open = new Set(rows.filter((row) => !grants.some((grant) => says(row, grant))).toSorted(byPrecision));
  const left = new Set(
    grants
      .filter((grant) => !rows.some((row) => says(row, grant)))
      .toSorted((a, b) => order(heldKey(a), heldKey(b))),
  );
  const pairs = (kind: 'other_role' | 'other_school', fits: typeof says) =>
    [...open].flatMap((reported): Drift[] => {
      const held = [...left].find((grant) => fits(reported, grant));
      if (held === undefined) return [];
      open.delete(reported);
      left.delete(held);
      return [{ kind, reported, held, key: keyOf(kind, heldKey(held), reported.role, reported.place) }];
    });
  return [
    ...pairs('other_role', samePlace),
    ...pairs('other_school', sameRole),
    ...[...open].map((reported): Drift => {
      const { accountId, role, place } = reported;
      return { kind: 'no_access', reported, held: null, key: keyOf('no_access', accountId, role, place) };
    }),
    ...[...left].map(notThere),
  ];
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const precision = ({ role, place }: Reported): string =>
  keyOf(place === null ? '1' : '0', role === null ? '1' : '0', place, role);
const byPrecision = (one: Reported, other: Reported): number => order(precision(one), precision(other));

const sameRole = (row: Reported, grant: Held): boolean => row.role === null || row.role === grant.role;
const samePlace = (row: Reported, grant: Held): boolean => row.place === null || row.place === grant.place;
const says = (row: Reported, grant: Held): boolean => sameRole(row, grant) && samePlace(row, grant);

function ofNobody(reported: Reported): Drift {
  const { knownAs, proposedId, place } = reported;
  const kind = proposedId === null ? 'stranger' : 'unconfirmed';
  return { kind, reported, held: null, key: keyOf(kind, knownAs, proposedId, place) };
}

// The same whether or not they have been there: with their first sign-in it does not begin anew.
const notThere = (held: Held): Drift => ({
  kind: held.hasBeen ? 'missing' : 'not_been',
  reported: null,
  held,
  key: keyOf('missing', heldKey(held)),
});

const heldKey = ({ grantId, accountId, role, place }: Held): string =>
  keyOf(grantId ?? accountId, role, place);
const keyOf = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '').join(' ');

/**
 * Whether a report has so few rows beside the last good one that it is rather broken than right: less than half of them, and
 * at least ten fewer. Somebody has to say that it is complete.
 */
export const hasShrunk = (rows: number, before: number | null): boolean =>
  before !== null && rows * 2 < before && before - rows >= 10;
