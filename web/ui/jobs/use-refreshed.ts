import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const everyMs = 2000;

/** Asks for the page afresh every two seconds while something on it is under way, and somebody looks. */
export function useRefreshed(underWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => {
      if (!document.hidden) revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
}
