import type { ReactNode } from 'react';
import type { ContactPageOfList, ContactRow, MySite } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { contactStatusWords } from '../status-words.ts';
import type { ContactListFilter } from './contact-links.ts';
import { ContactTableRow } from './contact-table-row.tsx';
import { PageBox } from './page-box.tsx';
import { keyOf } from './selection.ts';
import type { ContactSelectionState } from './use-contact-selection.ts';

interface Props {
  readonly rows: readonly ContactRow[];
  readonly site: MySite;
  readonly total: ContactPageOfList['total'];
  readonly filter: ContactListFilter;
  readonly now: string;
  readonly selection: ContactSelectionState;
  readonly menuButton: (row: ContactRow, name: string) => ReactNode;
}

/** The contacts of a site, as plain rows. */
export function ContactTable({ rows, site, total, filter, now, selection, menuButton }: Props) {
  const { status } = filter;
  const caption = `${atLeast(total)} ${total.count === 1 ? 'contact' : 'contacts'}${status ? `, ${contactStatusWords(status).label}` : ''}`;
  return (
    <table className="people">
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
          <th scope="col" className="c-job">
            Children
          </th>
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
        {rows.map((row) => (
          <ContactTableRow
            key={keyOf(row)}
            row={row}
            site={site}
            now={now}
            picked={selection.isPicked(row)}
            onToggle={() => selection.toggle(row)}
            menu={menuButton(row, `Operations for ${row.name}, ${row.school}`)}
          />
        ))}
      </tbody>
    </table>
  );
}
