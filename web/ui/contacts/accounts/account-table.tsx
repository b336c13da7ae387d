import type { ReactNode } from 'react';
import { noSchool } from '#server/contacts/accounts/rules.ts';
import type { AccountRow, MySite } from '../../../answers.ts';
import { PageBox } from '../list/page-box.tsx';
import { keyOf, type Tickable } from '../list/selection.ts';
import type { ContactSelectionState } from '../list/use-contact-selection.ts';
import { AccountTableRow } from './account-table-row.tsx';

interface Props {
  readonly rows: readonly AccountRow[];
  readonly site: MySite;
  readonly caption: string;
  /** What stands beside the type: "Year group", or null for nothing. */
  readonly middle: string | null;
  readonly now: string;
  readonly selection: ContactSelectionState;
  readonly menuButton: (row: AccountRow, name: string) => ReactNode;
}

/** A row as it is ticked. */
export const tickable = ({ personId, schoolId, status }: AccountRow): Tickable => ({
  contactId: personId,
  schoolId: schoolId ?? noSchool,
  status,
});

/** People of any type, as plain rows. */
export function AccountTable({ rows, site, caption, middle, now, selection, menuButton }: Props) {
  return (
    <table className="people accounts">
      <caption>
        <span className="unseen">{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="c-check">
            <PageBox selection={selection} />
          </th>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          {middle !== null && (
            <th scope="col" className="c-job">
              {middle}
            </th>
          )}
          <th scope="col">Status</th>
          <th scope="col">Why</th>
          <th scope="col" className="c-last">
            Last sign-in
          </th>
          <th scope="col" className="c-ops">
            <span className="unseen">Operations</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const ticks = tickable(row);
          return (
            <AccountTableRow
              key={keyOf(ticks)}
              row={row}
              site={site}
              hasMiddle={middle !== null}
              now={now}
              picked={selection.isPicked(ticks)}
              onToggle={() => selection.toggle(ticks)}
              menu={menuButton(row, `Operations for ${row.name}`)}
            />
          );
        })}
      </tbody>
    </table>
  );
}
