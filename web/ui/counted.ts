const grouped = new Intl.NumberFormat('en-GB');

/** "1,204" */
export const number = (count: number): string => grouped.format(count);

/** "1 person", "1,204 people" */
export const people = (count: number): string => `${number(count)} ${count === 1 ? 'person' : 'people'}`;

/** The number with the word that fits it. */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "2,000+" where counting stopped. */
export const atLeast = ({ count, capped }: { count: number; capped: boolean }): string =>
  `${number(count)}${capped ? '+' : ''}`;

/** "Amina, Oliver and Priya", or "Amina, Oliver, Priya and 40 more" of `total`. */
export function named(names: readonly string[], total: number): string {
  const more = total - names.length;
  if (more > 0) return `${names.join(', ')} and ${number(more)} more`;
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last}`;
}
