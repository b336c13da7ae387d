import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { MySite, StaffRow } from '../../answers.ts';
import { initials } from '../initials.ts';
import { AccessChips } from './access-chips.tsx';
import { StatusBadge } from './status-badge.tsx';
import { statusLine, statusNotes } from './status-line.ts';

interface Props {
  readonly row: StaffRow;
  readonly site: MySite;
  readonly now: string;
  readonly trustLevel: boolean;
  readonly picked: boolean;
  readonly pickable: boolean;
  readonly onToggle: () => void;
  readonly menu: ReactNode;
}

/** One member of staff: a row on a desk, a card on a phone. */
export function StaffTableRow({ row, site, now, trustLevel, picked, pickable, onToggle, menu }: Props) {
  const { personId, name, email, job, schools, status, loginEmail } = row;
  const line = statusLine(row, now);
  return (
    <tr data-picked={picked || undefined}>
      <td className="c-check">
        {site.may.includes('invitation:send') && (
          <input
            type="checkbox"
            className="check"
            aria-label={`Select ${name}`}
            checked={picked}
            disabled={!pickable}
            onChange={onToggle}
          />
        )}
      </td>
      <th scope="row" className="c-name">
        <span className="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        {site.may.includes('passport:read') ? (
          <Link className="who-name" to={`/sites/${site.id}/people/${personId}`} title="Access passport">
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi className="who-name">{name}</bdi>
        )}
        <bdi className="who-mail">{email ?? 'No work e-mail'}</bdi>
        {loginEmail !== null && loginEmail !== email && (
          <bdi className="who-mail">Signs in with {loginEmail}</bdi>
        )}
      </th>
      <td className="c-job">
        {job}
        {trustLevel && schools.length > 0 && <span className="sub">{schools.join(', ')}</span>}
      </td>
      <td className="c-status">
        <StatusBadge status={status} />
        <span className="sub" data-tone={line.tone} title={line.exact}>
          {line.text}
        </span>
        {statusNotes(row, now).map((note) => (
          <bdi key={note} className="sub">
            {note}
          </bdi>
        ))}
      </td>
      <td className="c-access">
        <AccessChips row={row} trustLevel={trustLevel} />
      </td>
      <td className="c-ops">{menu}</td>
    </tr>
  );
}
