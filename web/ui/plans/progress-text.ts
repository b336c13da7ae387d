import type { PlanProgress } from '../../answers.ts';
import { counted, number } from '../counted.ts';

type Facts = Pick<
  PlanProgress,
  'state' | 'total' | 'done' | 'skipped' | 'failed' | 'mailsSent' | 'mailsTotal'
>;

/** How far a bulk invitation has come: in words, and as a part of 100. */
export interface ProgressText {
  readonly title: string;
  readonly percent: number;
  readonly finished: boolean;
}

/** What is to be shown while a bulk invitation runs, and at its end. */
export function progressText({
  state,
  total,
  done,
  skipped,
  failed,
  mailsSent,
  mailsTotal,
}: Facts): ProgressText {
  const handled = done + skipped + failed;
  const carriedOut = state === 'done' || state === 'cancelled';
  if (carriedOut && mailsSent >= mailsTotal) {
    return { title: result(done, skipped + failed), percent: 100, finished: true };
  }
  // Until all are handled nobody knows how many mails it will be: at most one each.
  const mails = carriedOut ? mailsTotal : total;
  const percent = Math.floor((100 * (handled + mailsSent)) / Math.max(total + mails, 1));
  const title = carriedOut
    ? `Sending mails: ${number(mailsSent)} of ${number(mailsTotal)}`
    : `Sending invitations: ${number(handled)} of ${number(total)}`;
  return { title, percent, finished: false };
}

const result = (done: number, others: number): string =>
  [counted(done, 'person invited', 'people invited'), ...(others > 0 ? [`${number(others)} not`] : [])].join(
    ', ',
  );
