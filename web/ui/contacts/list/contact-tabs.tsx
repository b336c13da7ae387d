import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { contactStatuses } from '#server/contacts/rules.ts';
import type { ContactPageOfList } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { contactStatusWords } from '../status-words.ts';
import { contactsHref, type ContactListFilter } from './contact-links.ts';

interface Props {
  readonly counts: ContactPageOfList['counts'];
  readonly filter: ContactListFilter;
}

/** The statuses, with how many contacts each holds. */
export function ContactTabs({ counts, filter }: Props) {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>(`[data-status='${filter.status}']`);
    // Sideways only: the page itself stays where it is.
    if (current) tabs.current?.scrollTo({ left: current.offsetLeft - 60 });
  }, [filter.status]);
  return (
    <nav ref={tabs} className="tabs" aria-label="Filter by status">
      {([undefined, ...contactStatuses] as const).map((status) => (
        <Link
          key={status ?? 'all'}
          to={contactsHref({ ...filter, status, reason: undefined })}
          preventScrollReset
          prefetch="intent"
          className="tab"
          data-status={status}
          aria-current={status === filter.status ? 'page' : undefined}
        >
          {status === undefined ? 'All' : contactStatusWords(status).label}{' '}
          <span className="tab-count">{atLeast(counts[status ?? 'all'])}</span>
        </Link>
      ))}
    </nav>
  );
}
