import type { ReactNode } from 'react';

/** The frame of a table that may be wider than a phone. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // What scrolls has to take the focus, or the arrow keys cannot move it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="card table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
