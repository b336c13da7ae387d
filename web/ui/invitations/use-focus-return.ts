import { useRef, type RefObject } from 'react';

/** Remembers what opened a dialog, and gives it the focus back; or the page's heading, when that is gone. */
export function useFocusReturn(heading: RefObject<HTMLElement | null>) {
  const opener = useRef<HTMLElement | null>(null);
  return {
    from: (element: HTMLElement | null) => {
      opener.current = element;
    },
    back: () =>
      setTimeout(() => {
        const { current } = opener;
        (current?.isConnected ? current : heading.current)?.focus();
      }),
  };
}
