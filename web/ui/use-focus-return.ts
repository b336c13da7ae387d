import { useEffect, useRef, type RefObject } from 'react';

/**
 * Remembers what opened a dialog. Once the dialog is closed and the page drawn, that has the focus again; or
 * the page's heading, when it is gone.
 */
export function useFocusReturn(heading: RefObject<HTMLElement | null>, isOpen: boolean) {
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      const { current } = opener;
      (current?.isConnected ? current : heading.current)?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen, heading]);
  return (element: HTMLElement | null) => {
    opener.current = element;
  };
}
