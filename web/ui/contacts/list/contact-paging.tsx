import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { IconChevronLeft, IconChevronRight } from '../../icons.ts';
import { contactsHref, type ContactListFilter } from './contact-links.ts';

interface Props {
  readonly filter: ContactListFilter;
  readonly previous: string | null;
  readonly next: string | null;
  readonly summary: string;
}

/** The pages before and after this one. */
export function ContactPaging({ filter, previous, next, summary }: Props) {
  return (
    <div className="foot">
      <p className="muted">{summary}</p>
      {(previous ?? next) !== null && (
        <nav aria-label="Pages">
          <PageLink to={previous && contactsHref(filter, { before: previous })}>
            <IconChevronLeft size={16} aria-hidden />
            Previous
          </PageLink>
          <PageLink to={next && contactsHref(filter, { after: next })}>
            Next
            <IconChevronRight size={16} aria-hidden />
          </PageLink>
        </nav>
      )}
    </div>
  );
}

function PageLink({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null)
    return (
      <span className="button" aria-disabled="true">
        {children}
      </span>
    );
  return (
    <Link className="button" to={to} prefetch="intent">
      {children}
    </Link>
  );
}
