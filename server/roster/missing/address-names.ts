import { plainText } from './plain-text.ts';

const partsOf = (address: string): string[] =>
  plainText(address.split('@')[0] ?? '')
    .replace(/\d+/g, '')
    .split(/[._+-]+/)
    .filter(Boolean);

/** What to look for in names, given an address: its longest part, or what is left without an initial at either end. */
export function nameGuesses(address: string): string[] {
  const parts = partsOf(address);
  const longest = parts.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const guesses = parts.length > 1 ? [longest] : [longest, longest.slice(1), longest.slice(0, -1)];
  return guesses.filter((guess) => guess.length > 2);
}

/** Whether an address is made of a name in one of the usual ways: jo.bloggs, j.bloggs, jbloggs, bloggsj, jo, bloggs. */
export function addressFits(address: string, givenName: string, familyName: string): boolean {
  const local = partsOf(address).join('');
  const [given, family] = [givenName, familyName].map((name) => plainText(name).replace(/[^a-z]/g, ''));
  if (!given || !family) return false;
  const [g, f] = [given.slice(0, 1), family.slice(0, 1)];
  return [given + family, family + given, g + family, family + g, given + f, given, family].includes(local);
}
