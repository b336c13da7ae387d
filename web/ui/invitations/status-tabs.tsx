import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { staffStatuses } from '#server/invitations/rules.ts';
import type { StaffPage } from '../../answers.ts';
import { atLeast } from '../counted.ts';
import { listHref } from './list-links.ts';
import type { Filter } from './selection.ts';
import { statusWords } from './status-words.ts';

/** The statuses, with how many people each holds. */
export function StatusTabs({ counts, filter }: { counts: StaffPage['counts']; filter: Filter }) {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>(`[data-status='${filter.status}']`);
    // Sideways only: the page itself stays where it is.
    if (current) tabs.current?.scrollTo({ left: current.offsetLeft - 60 });
  }, [filter.status]);
  return (
    <nav ref={tabs} className="tabs" aria-label="Filter by status">
      {([null, ...staffStatuses] as const).map((status) => (
        <Link
          key={status}
          to={listHref({ ...filter, status })}
          preventScrollReset
          prefetch="intent"
          className="tab"
          data-status={String(status)}
          aria-current={status === filter.status ? 'page' : undefined}
        >
          {status === null ? 'All Staff' : statusWords[status].label}{' '}
          <span className="tab-count">{atLeast(counts[status ?? 'all'])}</span>
        </Link>
      ))}
    </nav>
  );
}
