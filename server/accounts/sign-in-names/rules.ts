/** Where accounts that sign in with a name have their address: no mail ever goes there. */
const nowhere = '@family.invalid';
const pattern = /^[a-z][a-z0-9.-]{3,60}$/;

/** A sign-in name as somebody typed it, in the one form in which it is kept; null when it cannot be one. */
export function readSignInName(typed: string): string | null {
  const name = typed.trim().toLowerCase();
  return pattern.test(name) ? name : null;
}

/** The address that stands for a sign-in name where accounts are told apart by their address. */
export const addressOfName = (name: string): string => `${name}${nowhere}`;

/** Whether an address only stands for a sign-in name. */
export const standsForName = (email: string): boolean => email.endsWith(nowhere);

/** What the holder of an account types in to sign in: an e-mail address, or a sign-in name. */
export const loginOf = (email: string): string =>
  standsForName(email) ? email.slice(0, -nowhere.length) : email;

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Sign-in names for somebody of this name, the best one first: "priya.shah", then with numbers. The numbers follow from
 * `seed`, so that they are the same each time, and say nothing of how many others there are.
 */
export function signInNames(personName: string, seed: number): string[] {
  const plain = personName
    .toLowerCase()
    .replaceAll(/[ßøłđæœþ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^[^a-z]+|\.+$/g, '')
    .slice(0, 40)
    .replace(/\.$/, '');
  const stem = plain.length === 0 ? 'family' : plain.length < 4 ? `${plain}.family` : plain;
  const numbered = [90, 900, 9_000, 90_000, 900_000].map((span) => `${stem}.${span / 9 + (seed % span)}`);
  return plain.length === 0 ? numbered : [stem, ...numbered];
}
