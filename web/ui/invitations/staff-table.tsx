import type { ReactNode } from 'react';
import type { MySite, StaffRow } from '../../answers.ts';
import { StaffTableRow } from './staff-table-row.tsx';
import type { SelectionState } from './use-selection.ts';

interface Props {
  readonly rows: readonly StaffRow[];
  readonly site: MySite;
  readonly caption: string;
  readonly now: string;
  readonly selection: SelectionState;
  readonly menuButton: (row: StaffRow, name: string) => ReactNode;
}

/** The staff of a site, as plain rows. */
export function StaffTable({ rows, site, caption, now, selection, menuButton }: Props) {
  const trustLevel = site.kind === 'trust';
  const mayPick = site.may.includes('invitation:send');
  return (
    <table className="people">
      <caption>
        <span className="unseen">{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="c-check">
            {mayPick ? <PageBox selection={selection} /> : <span className="unseen">Select</span>}
          </th>
          <th scope="col">Full name</th>
          <th scope="col" className="c-job">
            {trustLevel ? 'Job and school' : 'Job'}
          </th>
          <th scope="col">Status</th>
          <th scope="col">Products and roles</th>
          <th scope="col" className="c-ops">
            <span className="unseen">Operations</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StaffTableRow
            key={row.personId}
            row={row}
            site={site}
            now={now}
            trustLevel={trustLevel}
            picked={selection.isPicked(row)}
            pickable={selection.isPickable(row)}
            onToggle={() => selection.toggle(row)}
            menu={menuButton(row, `Operations for ${row.name}`)}
          />
        ))}
      </tbody>
    </table>
  );
}

function PageBox({ selection: { pageReach, pageState, togglePage } }: { selection: SelectionState }) {
  if (pageState === null) return <span className="unseen">Select</span>;
  const whom =
    pageReach === 'all' || pageReach === 'registered' ? 'on this page' : 'on this page who is not registered';
  return (
    <>
      <input
        type="checkbox"
        className="check"
        aria-label={`Select everyone ${whom}`}
        checked={pageState === 'every'}
        ref={(box) => {
          if (box) box.indeterminate = pageState === 'some';
        }}
        onChange={togglePage}
      />
      <span className="check-label" aria-hidden="true">
        Everyone {whom}
      </span>
    </>
  );
}
