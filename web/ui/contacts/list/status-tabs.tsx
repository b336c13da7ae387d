import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { ContactStatus } from '#server/contacts/rules.ts';
import type { ContactPageOfList } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { contactStatusWords } from '../status-words.ts';

interface Props {
  readonly counts: ContactPageOfList['counts'];
  readonly statuses: readonly ContactStatus[];
  readonly status: ContactStatus | undefined;
  readonly hrefOf: (status: ContactStatus | undefined) => string;
}

/** The statuses, with how many people each holds. */
export function StatusTabs({ counts, statuses, status: current, hrefOf }: Props) {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const tab = tabs.current?.querySelector<HTMLElement>(`[data-status='${current}']`);
    // Sideways only: the page itself stays where it is.
    if (tab) tabs.current?.scrollTo({ left: tab.offsetLeft - 60 });
  }, [current]);
  return (
    <nav ref={tabs} className="tabs" aria-label="Filter by status">
      {([undefined, ...statuses] as const).map((status) => (
        <Link
          key={status ?? 'all'}
          to={hrefOf(status)}
          preventScrollReset
          prefetch="intent"
          className="tab"
          data-status={status}
          aria-current={status === current ? 'page' : undefined}
        >
          {status === undefined ? 'All' : contactStatusWords(status).label}{' '}
          <span className="tab-count">{atLeast(counts[status ?? 'all'])}</span>
        </Link>
      ))}
    </nav>
  );
}
