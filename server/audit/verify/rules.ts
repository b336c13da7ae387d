/** What can be wrong with the log. */
export type Wrong =
  | 'changed'
  | 'missing'
  | 'seal_changed'
  | 'seal_missing'
  | 'inserted'
  | 'cut_off'
  | 'rewritten'
  | 'not_sealed'
  | 'let_go_wrongly'
  | 'unprotected';

/** One thing that is wrong: where in the chain (null: nowhere in particular), and how many more like it follow. */
export interface Finding {
  readonly wrong: Wrong;
  readonly position: number | null;
  /** What it is about: the id of an entry, the name of a table, what a head said. */
  readonly about: string;
}

/** What was looked at, and what was found. */
export interface Report {
  readonly entries: number;
  readonly seals: number;
  readonly letGo: number;
  /** Written in the last moments, not sealed yet. */
  readonly waiting: number;
  readonly heads: number;
  readonly head: { readonly position: number; readonly hash: string } | null;
  /** The first ones, in the order of the chain. */
  readonly findings: readonly Finding[];
  /** How many there are of each. */
  readonly counts: Readonly<Partial<Record<Wrong, number>>>;
}

const sentences: Readonly<Record<Wrong, (about: string) => string>> = {
  changed: (about) => `entry ${about} was changed after it was sealed`,
  missing: (about) => `entry ${about} was deleted`,
  seal_changed: (about) => `the seal of entry ${about} was changed`,
  seal_missing: (about) => `seals were deleted: ${about}`,
  inserted: (about) => `entry ${about} was put in between, or its seal was deleted`,
  cut_off: (about) => `the end of the log was cut off: ${about}`,
  rewritten: (about) => `the log was rewritten here or before: ${about}`,
  not_sealed: (about) =>
    `entries wait to be sealed for more than a day (${about}): the worker does not run, or seals were taken away`,
  let_go_wrongly: (about) => `the record of entries let go at the end of their time is not right: ${about}`,
  unprotected: (about) => `the database no longer protects the log: ${about}`,
};

/** A finding as a sentence. */
export const findingInWords = ({ wrong, position, about }: Finding): string =>
  `${position === null ? 'Nowhere in particular' : `Position ${number(position)}`}: ${sentences[wrong](about)}.`;

const number = (value: number): string => value.toLocaleString('en-GB');
const plural = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** The report in plain English, with what to do. */
export function reportInWords(report: Report): string {
  const { entries, seals, letGo, waiting, heads, head, findings, counts } = report;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const looked = [
    `${plural(entries, 'entry', 'entries')} and ${plural(seals, 'seal', 'seals')} were checked against ${plural(heads, 'head', 'heads')} kept outside the database.`,
    ...(letGo > 0
      ? [`${plural(letGo, 'entry was', 'entries were')} let go at the end of their time, as recorded.`]
      : []),
    ...(waiting > 0
      ? [`${plural(waiting, 'entry is', 'entries are')} not sealed yet: the worker does that every minute.`]
      : []),
    ...(head === null ? [] : [`The chain ends at ${head.position}:${head.hash}`]),
  ];
  if (total === 0)
    return ['The audit log is whole: nothing was changed, taken out or put in.', ...looked].join('\n');
  const first = findings.find(({ position }) => position !== null);
  return [
    `The audit log is NOT as it was written: ${plural(total, 'thing is', 'things are')} wrong.`,
    ...(first === undefined || first.position === null
      ? []
      : [`The first wrong position is ${number(first.position)}.`]),
    ...findings.map((finding) => `  ${findingInWords(finding)}`),
    ...(total > findings.length ? [`  … and ${number(total - findings.length)} more.`] : []),
    ...looked,
    'What to do: change nothing, and keep a copy of the database as it is now. Restore the last backup that verifies into',
    'another database, compare the two from the first wrong position on, and find out who could reach the database as its owner.',
  ].join('\n');
}
