import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { IconChevronLeft, IconChevronRight } from '../icons.ts';
import { listHref } from './list-links.ts';
import type { Filter } from './selection.ts';

interface Props {
  readonly filter: Filter;
  readonly previous: string | null;
  readonly next: string | null;
  readonly summary: string;
  readonly onMissing: (button: HTMLElement) => void;
}

/** The pages before and after this one. */
export function Paging({ filter, previous, next, summary, onMissing }: Props) {
  return (
    <div className="foot">
      <div className="foot-start">
        <p className="muted">{summary}</p>
        <button type="button" className="text-button" onClick={(event) => onMissing(event.currentTarget)}>
          Somebody missing?
        </button>
      </div>
      {(previous ?? next) !== null && (
        <nav aria-label="Pages">
          <PageLink to={previous && listHref(filter, { before: previous })}>
            <IconChevronLeft size={16} aria-hidden />
            Previous
          </PageLink>
          <PageLink to={next && listHref(filter, { after: next })}>
            Next
            <IconChevronRight size={16} aria-hidden />
          </PageLink>
        </nav>
      )}
    </div>
  );
}

function PageLink({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) {
    return (
      <span className="button" aria-disabled="true">
        {children}
      </span>
    );
  }
  return (
    <Link className="button" to={to} prefetch="intent">
      {children}
    </Link>
  );
}
