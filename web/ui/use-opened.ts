import { useRef, useState } from 'react';
import { useFocusReturn } from './use-focus-return.ts';
import { say, type Said } from './say.tsx';

/**
 * The dialog that is open over a page. Once it is closed, what opened it has the focus again, or the page's heading when
 * that is gone; what was done is said.
 */
export function useOpened<Open>() {
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const openedBy = useFocusReturn(heading, open !== null);
  const close = () => setOpen(null);
  return {
    heading,
    open,
    close,
    openFrom: (opener: HTMLElement | null, what: Open) => {
      openedBy(opener);
      setOpen(what);
    },
    done: (said: Said) => {
      say(said);
      close();
    },
    /** The same, where what opened it may be gone as soon as the page is looked at afresh: the heading has the focus. */
    doneAtHeading: (said: Said) => {
      openedBy(null);
      say(said);
      close();
    },
  };
}
