/** What makes two records look like one adult. An address alone says nothing: families share them. */
export const carryGrounds = ['students', 'given_name', 'family_name', 'phone', 'email'] as const;
export type CarryGround = (typeof carryGrounds)[number];

/** One record of a contact, as far as it is compared. */
export interface ComparedRecord {
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
}

/** An older record with an account, a newer one without, and the children that both were, or are, linked to. */
export interface ComparedPair {
  readonly old: ComparedRecord;
  readonly new: ComparedRecord;
  /** Children of the new record that were the old one's and no longer are. */
  readonly moved: number;
  /** Children of the new record that are still the old one's, too. */
  readonly shared: number;
}

const points: Readonly<Record<CarryGround, number>> = {
  students: 30,
  given_name: 25,
  family_name: 15,
  phone: 15,
  email: 15,
};

/** From here on a person is asked whether it is the same adult. */
export const enoughToPropose = 70;

/**
 * How much two records look like one adult (0 to 100), by which grounds; null when nobody needs to be asked. The given name
 * must agree: two parents of a child often share all the rest. While the old record still has all of the children, only a
 * record that agrees in the whole name, and in phone or address, is taken for a duplicate.
 */
export function compareRecords(
  pair: ComparedPair,
): { readonly score: number; readonly grounds: CarryGround[] } | null {
  const { moved, shared } = pair;
  const holds: Readonly<Record<CarryGround, boolean>> = {
    students: moved + shared > 0,
    given_name: sharesWord(pair.old.givenNames, pair.new.givenNames),
    family_name: sharesWord(pair.old.familyNames, pair.new.familyNames),
    phone: same(pair.old.phone, pair.new.phone, digits),
    email: same(pair.old.email, pair.new.email, (email) => email.toLowerCase()),
  };
  const grounds = carryGrounds.filter((ground) => holds[ground]);
  const score = grounds.reduce((sum, ground) => sum + points[ground], 0);
  if (!holds.students || !holds.given_name || score < enoughToPropose) return null;
  if (moved === 0 && !(holds.family_name && (holds.phone || holds.email))) return null;
  return { score, grounds };
}

const words = (names: readonly string[]): string[] =>
  names.flatMap(
    (name) =>
      name
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [],
  );

const sharesWord = (some: readonly string[], others: readonly string[]): boolean => {
  const known = new Set(words(some));
  return words(others).some((word) => known.has(word));
};

function same(one: string | null, other: string | null, tidy: (text: string) => string): boolean {
  if (one === null || other === null) return false;
  const [first, second] = [tidy(one), tidy(other)];
  return first !== '' && first === second;
}

/** A British number without its form: 07700 900123 and +44 7700 900123 are one. */
const digits = (phone: string): string => {
  const bare = phone
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0')
    .replaceAll('+', '');
  return bare.length < 7 ? '' : bare;
};
