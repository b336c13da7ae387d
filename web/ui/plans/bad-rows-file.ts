import { csvText } from '#server/plans/csv/rules.ts';
import type { BadRows } from '../../answers.ts';
import { verdictWords } from './fault-words.ts';

/** The rows of a file that have to be corrected: their own cells, and what is wrong. It can be uploaded again as it is. */
export function badRowsFile(rows: BadRows['rows']): string {
  const [first] = rows;
  const headings = first?.raw.map(([heading]) => heading).filter((heading) => heading !== problem) ?? [];
  return csvText([
    [...headings, problem],
    ...rows.map(({ raw, reason, detail }) => {
      const cells = raw.filter(([heading]) => heading !== problem).map(([, cell]) => cell);
      return [...cells, verdictWords(reason, detail)];
    }),
  ]);
}

const problem = 'Problem';
