import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { IconChevronLeft, IconChevronRight } from './icons.ts';

interface Props {
  /** Where they are; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** The ways to the pages of a list before and after this one. Nothing where it is all on one page. */
export function PagesBeforeAfter({ previous, next }: Props) {
  if ((previous ?? next) === null) return null;
  return (
    <nav aria-label="Pages">
      <PageLink to={previous}>
        <IconChevronLeft size={16} aria-hidden />
        Previous
      </PageLink>
      <PageLink to={next}>
        Next
        <IconChevronRight size={16} aria-hidden />
      </PageLink>
    </nav>
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
