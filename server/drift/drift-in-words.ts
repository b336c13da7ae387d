import type { DriftKind } from './rules.ts';

const words: Readonly<Record<DriftKind, (count: number, product: string) => string>> = {
  stranger: (n, product) => `${n} in ${product} whom nobody here is known to be`,
  unconfirmed: (n, product) =>
    `${n} in ${product} whose address is known here: somebody has to confirm who they are`,
  no_access: (n, product) => `${n} in ${product} who ${n === 1 ? 'has' : 'have'} no access here`,
  other_role: (n, product) => `${n} with another role in ${product} than here`,
  other_school: (n, product) => `${n} at another school in ${product} than here`,
  missing: (n, product) => `${n} with access here whom ${product} does not know`,
  not_been: (n, product) =>
    `${n} with access here who ${n === 1 ? 'has' : 'have'} not been in ${product} yet`,
};

/** What a mail says of differences that are new, by their kind, or of a report that failed. */
export function driftInWords(
  product: string,
  news: ReadonlyMap<DriftKind, number>,
  faults: readonly string[],
): { heading: string; about: string; outcomeLines: string; next: string } {
  if (faults.length > 0)
    return {
      heading: `${product} did not report who has access to it`,
      about: `The nightly check of ${product} came to nothing. Nobody counts as gone by that: what was found before still stands`,
      outcomeLines: faults.slice(0, 3).join('\n'),
      next: 'It is asked again every night. You are mailed again only once it has worked in between.',
    };
  const count = [...news.values()].reduce((sum, each) => sum + each, 0);
  return {
    heading: `${count === 1 ? 'A new difference' : `${count} new differences`} between ${product} and the portal`,
    about: `${product} reported who has what in it, and that is not what the portal knows. Nothing has been changed`,
    outcomeLines: [...news].map(([kind, each]) => words[kind](each, product)).join('\n'),
    next: 'Look at them: tell the product again, remove access here, or ignore a difference with a reason. You are not mailed of the same one again.',
  };
}
