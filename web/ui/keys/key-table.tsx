import type { ApiKey } from '../../answers.ts';
import { permissionWords } from '../permission-words.ts';
import { TableScroll } from '../table-scroll.tsx';
import { dayOf, instantOf } from '../when.ts';

interface Props {
  readonly keys: readonly ApiKey[];
  readonly onEnd: (key: ApiKey, button: HTMLElement) => void;
}

/** The keys of a trust, with what each may do and when it was last used. */
export function KeyTable({ keys, onEnd }: Props) {
  return (
    <TableScroll label="API keys">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">May</th>
            <th scope="col">Last used</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} row={key} onEnd={onEnd} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function KeyRow({ row, onEnd }: { row: ApiKey; onEnd: Props['onEnd'] }) {
  const { name, hint, permissions, schools, madeBy, madeAt, expiresAt, usedAt, usedFrom, state } = row;
  return (
    <tr data-ended={state !== 'active' || undefined}>
      <th scope="row">
        {name}
        <p className="key-fact">
          gh_…{hint} · by {madeBy} on {dayOf(madeAt)}
        </p>
      </th>
      <td data-label="May">
        <ul className="key-may">
          {permissions.map((permission) => (
            <li key={permission}>{permissionWords[permission]}</li>
          ))}
        </ul>
        <p className="key-fact">{schools === null ? 'At all sites' : `At ${schools.join(', ')}`}</p>
      </td>
      <td data-label="Last used">
        {usedAt === null ? 'Never' : instantOf(usedAt)}
        {usedFrom !== null && <p className="key-fact">from {usedFrom}</p>}
      </td>
      <td data-label="Works until">
        {state === 'ended' ? 'Ended' : state === 'expired' ? 'Over' : dayOf(expiresAt)}
      </td>
      <td>
        {state === 'active' && (
          <button
            type="button"
            className="button"
            aria-label={`End the key ${name}`}
            onClick={({ currentTarget }) => onEnd(row, currentTarget)}
          >
            End
          </button>
        )}
      </td>
    </tr>
  );
}
