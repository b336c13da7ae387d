import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { administratorRoleNames } from '#server/administrators/rules.ts';
import type { AdministratorRow, MySite } from '../../answers.ts';
import { initials } from '../initials.ts';
import {
  administratorStatusWords,
  factorsInWords,
  roleNameOf,
  sitesInWords,
  standingOf,
} from './administrator-words.ts';

interface Props {
  readonly rows: readonly AdministratorRow[];
  readonly site: MySite;
  readonly now: string;
  /** The ellipsis beside somebody; null for whom whoever looks may not change. */
  readonly menuButton: (row: AdministratorRow) => ReactNode;
}

/** Administrators and who is invited to be one: rows on a desk, cards on a phone. */
export function AdministratorsTable({ rows, site, now, menuButton }: Props) {
  return (
    <table className="people administrators-table">
      <caption>
        <span className="unseen">Administrators of {site.name}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Full name</th>
          <th scope="col">Role</th>
          <th scope="col">Sites</th>
          <th scope="col">Status</th>
          <th scope="col">Second step</th>
          <th scope="col" className="c-ops">
            <span className="unseen">Operations</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} site={site} now={now} menu={menuButton(row)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: AdministratorRow;
  readonly site: MySite;
  readonly now: string;
  readonly menu: ReactNode;
}

function Row({ row, site, now, menu }: RowProps) {
  const { id, name, email, role, roleName, status, isMe, factors, needsFactor, waits } = row;
  const { label, tone } = administratorStatusWords[status];
  const { text, exact } = standingOf(row, now);
  return (
    <tr>
      <th scope="row" className="c-name">
        <span className="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <Link className="who-name" to={`/sites/${site.id}/administrators/${id}`}>
          <bdi>{name}</bdi>
        </Link>
        {isMe && <span className="you"> (you)</span>}
        <bdi className="who-mail">{email}</bdi>
      </th>
      <td className="c-role">
        {roleNameOf(row)}
        {roleName !== null && <span className="sub">As {administratorRoleNames[role]}</span>}
      </td>
      <td className="c-sites">{sitesInWords(row, site)}</td>
      <td className="c-status">
        <span className="status" data-tone={tone}>
          {label}
        </span>
        <bdi className="sub" title={exact}>
          {text}
        </bdi>
        {waits && (
          <span className="sub" data-tone="late">
            Waits for a second administrator
          </span>
        )}
      </td>
      <td className="c-factor" data-none={status !== 'active' || undefined}>
        {status === 'active' && (
          <>
            <span className="factor-label">Second step: </span>
            <span data-tone={factors.length === 0 && needsFactor ? 'late' : undefined}>
              {factorsInWords(row)}
            </span>
          </>
        )}
      </td>
      <td className="c-ops">{menu}</td>
    </tr>
  );
}
