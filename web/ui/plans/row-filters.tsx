import { Link } from '@remix-run/react';
import type { PlanCounts } from '../../answers.ts';
import { yearText } from '../contacts/year-text.ts';
import { number } from '../counted.ts';
import { causeText, warningTexts } from './row-words.ts';
import { rowsLink, type RowsShown } from './rows-shown.ts';

interface Props {
  readonly counts: PlanCounts;
  readonly shown: RowsShown;
}

interface Choice {
  readonly label: string;
  readonly count: number;
  readonly part: Partial<RowsShown>;
}

/** How many rows there are for each cause, school, year and warning; pressed, these alone are shown. */
export function RowFilters({ counts, shown }: Props) {
  const groups: readonly (readonly [string, readonly Choice[]])[] = [
    ['Why', counts.causes.map(({ cause, count }) => ({ label: causeText(cause), count, part: { cause } }))],
    [
      'School',
      counts.schools.map(({ schoolId, name, count }) => ({ label: name, count, part: { schoolId } })),
    ],
    ['Year', counts.years.map(({ year, count }) => ({ label: yearText(year), count, part: { year } }))],
    [
      'Look twice',
      counts.warnings.map(({ warning, count }) => ({
        label: warningTexts[warning],
        count,
        part: { warning },
      })),
    ],
  ];
  return groups.map(
    ([title, choices]) =>
      choices.length > (title === 'School' ? 1 : 0) && (
        <nav key={title} className="draft-filter" aria-label={title}>
          <span className="muted">{title}</span>
          {choices.map((choice) => (
            <Chip key={choice.label} choice={choice} shown={shown} />
          ))}
        </nav>
      ),
  );
}

function Chip({ choice: { label, count, part }, shown }: { choice: Choice; shown: RowsShown }) {
  const isOn = Object.entries(part).every(([name, value]) =>
    Object.entries(shown).some(([n, v]) => n === name && v === value),
  );
  const none = Object.fromEntries(Object.keys(part).map((name) => [name, undefined]));
  return (
    <Link
      to={rowsLink({ ...shown, ...(isOn ? none : part), after: 0 })}
      aria-current={isOn ? 'true' : undefined}
      preventScrollReset
    >
      {label} <b>{number(count)}</b>
    </Link>
  );
}
