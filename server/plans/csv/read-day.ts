import { afterLastDay } from '../../access/last-day-rules.ts';
import { endObstacle } from '../../access/rules.ts';
import type { RowFault } from './rules.ts';

/** The first instant after a last day as people write it (`2026-12-19`, `19/12/2026`, `19.12.26`); null for none. */
export function readDay(typed: string, now: Date): Date | null | RowFault {
  if (typed === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(typed);
  const [, year = '', month = '', day = ''] = iso ?? [];
  const [, dayToo = '', monthToo = '', yearToo = ''] = british ?? [];
  const whole = (iso ? year : yearToo).padStart(4, '20');
  const two = (text: string) => text.padStart(2, '0');
  const at = afterLastDay(`${whole}-${two(month || monthToo)}-${two(day || dayToo)}`);
  if (at === null) return 'ends_on_unreadable';
  return endObstacle(at, now) ?? at;
}
