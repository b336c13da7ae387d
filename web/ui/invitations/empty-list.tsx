import { Link } from '@remix-run/react';
import type { Finding } from '../../answers.ts';
import { useMay } from '../use-may.ts';
import { emptyListText } from './empty-list-text.ts';
import { Findings } from './findings.tsx';
import type { Filter } from './selection.ts';

interface Props {
  readonly filter: Filter;
  readonly hasRoster: boolean;
  /** Why the search found nobody. */
  readonly findings: readonly Finding[];
}

/** A list without rows: why, and what to do. */
export function EmptyList({ filter, hasRoster, findings }: Props) {
  const { title, text, reasons } = emptyListText(filter, hasRoster, findings.length > 0);
  const mayOpenRoster = useMay()('roster:read');
  const filtered = filter.q !== '' || filter.status !== null;
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {findings.length > 0 && <Findings findings={findings} />}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {filtered && hasRoster && (
        <Link className="button" to="?" preventScrollReset>
          Show all staff
        </Link>
      )}
      {!(filtered && hasRoster) && mayOpenRoster && (
        <Link className="button" to="../roster">
          Open the roster
        </Link>
      )}
    </div>
  );
}
