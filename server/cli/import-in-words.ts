import type { ImportSummary } from '../roster/import-roster.ts';
import type { Tally } from '../roster/import/tally.ts';

const columns = ['added', 'changed', 'gone', 'returned', 'total'] as const;

/** An import as the terminal says it: a table of what happened, or why nothing did. */
export function importInWords({ state, counts, notes, reason }: ImportSummary): string {
  if (counts === null) {
    const said = `${state === 'held' ? 'Held' : 'Not imported'}: ${reason}. Nothing was changed.`;
    return state === 'held' ? `${said}\nIf this is right, import it again with --accept-leavers.` : said;
  }
  const rows: [string, Tally & { readonly total?: number }][] = [
    ['staff', counts.people.staff],
    ['students', counts.people.student],
    ['contacts', counts.people.contact],
    ['schools', counts.schools],
    ['affiliations', counts.affiliations],
    ['guardianships', counts.guardianships],
    ['enrolments', counts.enrolments],
    ['academic sessions', counts.sessions],
  ];
  const line = (first: string, cells: readonly string[]) =>
    first.padEnd(18) + cells.map((cell) => cell.padStart(10)).join('');
  const number = new Intl.NumberFormat('en-GB');
  const counted = (count: number | undefined) => (count === undefined ? '' : number.format(count));
  return [
    line('', columns),
    ...rows.map(([what, tally]) =>
      line(
        what,
        columns.map((column) => counted(tally[column])),
      ),
    ),
    '',
    `${number.format(notes.rejected)} lines were not taken, ${number.format(notes.warnings)} only in part: see the Roster page.`,
  ].join('\n');
}
