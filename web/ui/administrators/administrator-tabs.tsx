import { Link } from '@remix-run/react';
import { administratorStatuses, type AdministratorStatus } from '#server/administrators/change-rules.ts';
import type { AdministratorsPage } from '../../answers.ts';
import { number } from '../counted.ts';
import { administratorStatusWords } from './administrator-words.ts';

interface Props {
  readonly counts: AdministratorsPage['counts'];
  readonly q: string;
  readonly status: AdministratorStatus | null;
}

/** The statuses, with how many people each holds. */
export function AdministratorTabs({ counts, q, status }: Props) {
  return (
    <nav className="tabs" aria-label="Filter by status">
      {([null, ...administratorStatuses] as const).map((each) => (
        <Link
          key={each}
          to={`?${new URLSearchParams({ ...(each && { status: each }), ...(q && { q }) })}`}
          preventScrollReset
          className="tab"
          aria-current={each === status ? 'page' : undefined}
        >
          {each === null ? 'Everybody' : administratorStatusWords[each].label}{' '}
          <span className="tab-count">{number(counts[each ?? 'all'])}</span>
        </Link>
      ))}
    </nav>
  );
}
