import { useEffect, useRef } from 'react';
import type { StaffRow } from '../../answers.ts';

const pause = 2_000;
const mostLooks = 10;

/** Looks again, a few times, while a mail of the page is on its way: it goes, or it bounces, within seconds. */
export function useMailWatch(rows: readonly StaffRow[], look: () => void): void {
  const looks = useRef(0);
  useEffect(() => {
    const onItsWay = rows.some(
      ({ invitation }) => invitation?.mail === 'queued' || invitation?.mail === 'sending',
    );
    if (!onItsWay) looks.current = 0;
    if (!onItsWay || looks.current >= mostLooks) return undefined;
    const timer = setTimeout(() => {
      looks.current += 1;
      look();
    }, pause);
    return () => clearTimeout(timer);
  }, [rows, look]);
}
