import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const pauseMs = 5_000;

/** Asks for the page anew every few seconds, while it is looked at and something is still to come. */
export function useAgain(waits: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, pauseMs);
    return () => clearInterval(timer);
  }, [waits, revalidate]);
}
