import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ContactRow, MySite } from '../../../answers.ts';
import { initials } from '../../initials.ts';
import { ago, dayOf, instantOf } from '../../when.ts';
import { ContactBadge } from '../contact-badge.tsx';
import { WhoMail } from '../who-mail.tsx';
import { whyTexts } from '../why-words.ts';
import { childrenText } from './children-text.ts';

interface Props {
  readonly row: ContactRow;
  readonly site: MySite;
  readonly now: string;
  readonly picked: boolean;
  readonly onToggle: () => void;
  readonly menu: ReactNode;
}

/** One contact at one school: a row on a desk, a card on a phone. */
export function ContactTableRow({ row, site, now, picked, onToggle, menu }: Props) {
  const { contactId, name, email, school, type, status, since, lastSignInAt } = row;
  const label = site.kind === 'trust' ? `Select ${name}, ${school}` : `Select ${name}`;
  return (
    <tr data-picked={picked || undefined}>
      <td className="c-check">
        <input type="checkbox" className="check" aria-label={label} checked={picked} onChange={onToggle} />
      </td>
      <th scope="row" className="c-name">
        <span className="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <Link className="who-name" to={`/sites/${site.id}/contacts/${contactId}`} prefetch="intent">
          <bdi>{name}</bdi>
        </Link>
        <WhoMail email={email} />
        {site.kind === 'trust' && <bdi className="who-mail">{school}</bdi>}
      </th>
      <td className="c-type">
        <bdi>{type.name}</bdi>
      </td>
      <td className="c-job c-children">
        {childrenText(row.children).map((child) => (
          <bdi key={child} className="contact-child">
            {child}
          </bdi>
        ))}
      </td>
      <td className="c-status">
        <ContactBadge status={status} />
        <span className="sub" title={instantOf(since)}>
          since {dayOf(since)}
        </span>
      </td>
      <td className="c-why">
        {whyTexts(row, now).map((text) => (
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
