import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { AccountRow, MySite } from '../../../answers.ts';
import { initials } from '../../initials.ts';
import { ago, dayOf, instantOf } from '../../when.ts';
import { ContactBadge } from '../contact-badge.tsx';
import { WhoMail } from '../who-mail.tsx';
import { accountWhy, childrenOrYear, schoolTexts, typeText } from './account-words.ts';

interface Props {
  readonly row: AccountRow;
  readonly site: MySite;
  /** Whether there is a column for children or year. */
  readonly hasMiddle: boolean;
  readonly now: string;
  readonly picked: boolean;
  readonly onToggle: () => void;
  readonly menu: ReactNode;
}

/** The page of somebody's own, where there is one that may be looked at. */
function pageOf({ kind, personId }: AccountRow, { id, may }: MySite): string | null {
  if (kind === 'contact') return `/sites/${id}/contacts/${personId}`;
  return kind === 'staff' && may.includes('passport:read') ? `/sites/${id}/people/${personId}` : null;
}

/** Somebody of any type: a row on a desk, a card on a phone. */
export function AccountTableRow({ row, site, hasMiddle, now, picked, onToggle, menu }: Props) {
  const { name, email, status, since, lastSignInAt, kind } = row;
  const to = pageOf(row, site);
  const places = site.kind === 'trust' ? schoolTexts(row).join(', ') : '';
  return (
    <tr data-picked={picked || undefined}>
      <td className="c-check">
        <input
          type="checkbox"
          className="check"
          aria-label={`Select ${[name, typeText(row), places].filter(Boolean).join(', ')}`}
          checked={picked}
          onChange={onToggle}
        />
      </td>
      <th scope="row" className="c-name">
        <span className="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        {to === null ? (
          <bdi className="who-name">{name}</bdi>
        ) : (
          <Link className="who-name" to={to} prefetch="intent">
            <bdi>{name}</bdi>
          </Link>
        )}
        {(kind !== 'student' || email !== null) && <WhoMail email={email} />}
        {places && <bdi className="who-mail">{places}</bdi>}
      </th>
      <td className="c-type">{typeText(row)}</td>
      {hasMiddle && (
        <td className="c-job c-children">
          {childrenOrYear(row).map((text) => (
            <bdi key={text} className="contact-child">
              {text}
            </bdi>
          ))}
        </td>
      )}
      <td className="c-status">
        <ContactBadge status={status} />
        {since !== null && (
          <span className="sub" title={instantOf(since)}>
            since {dayOf(since)}
          </span>
        )}
      </td>
      <td className="c-why">
        {accountWhy(row, now).map((text) => (
          <bdi key={text} className="contact-why">
            {text}
          </bdi>
        ))}
      </td>
      <td className="c-last" title={lastSignInAt === null ? undefined : instantOf(lastSignInAt)}>
        <span className="contact-label">Last sign-in </span>
        {lastSignInAt === null ? 'Never' : ago(lastSignInAt, now)}
      </td>
      <td className="c-ops">{menu}</td>
    </tr>
  );
}
