import { Link } from '@remix-run/react';
import { emptyListText } from './empty-list-text.ts';
import type { Filter } from './selection.ts';

/** A list without rows: why, and what to do. */
export function EmptyList({ filter, hasRoster }: { filter: Filter; hasRoster: boolean }) {
  const { title, text, reasons } = emptyListText(filter, hasRoster);
  const filtered = filter.q !== '' || filter.status !== null;
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
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
      {!(filtered && hasRoster) && (
        <Link className="button" to="../roster">
          Open the roster
        </Link>
      )}
    </div>
  );
}
