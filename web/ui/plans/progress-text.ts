import type { PlanProgress } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { planWords } from './plan-words.ts';

type Facts = Pick<
  PlanProgress,
  | 'kind'
  | 'state'
  | 'stoppedAt'
  | 'total'
  | 'done'
  | 'skipped'
  | 'failed'
  | 'undone'
  | 'mailsSent'
  | 'mailsTotal'
>;

/** How far a bulk change has come: in words, and as a part of 100. */
export interface ProgressText {
  readonly title: string;
  readonly percent: number;
  readonly finished: boolean;
}

/** What is to be shown while a bulk change runs, and at its end. */
export function progressText(plan: Facts): ProgressText {
  const { kind, state, stoppedAt, total, done, skipped, failed, undone, mailsSent, mailsTotal } = plan;
  const handled = done + skipped + failed + undone;
  const carriedOut = state === 'done' || state === 'undone';
  if (state === 'cancelled')
    return { title: 'Discarded: nothing has happened to anybody', percent: 0, finished: true };
  if (carriedOut && mailsSent >= mailsTotal) {
    return { title: result(plan), percent: 100, finished: true };
  }
  // Until all are handled nobody knows how many mails it will be: at most one each.
  const mails = carriedOut ? mailsTotal : total;
  const percent = Math.floor((100 * (handled + mailsSent)) / Math.max(total + mails, 1));
  const sending = `Sending mails: ${number(mailsSent)} of ${number(mailsTotal)}`;
  const doing = stoppedAt === null ? planWords[kind].doing : 'Stopped';
  const title = carriedOut ? sending : `${doing}: ${number(handled)} of ${number(total)}`;
  return { title, percent, finished: false };
}

function result({ kind, state, done, skipped, failed, undone }: Facts): string {
  const { rows, done: what } = planWords[kind];
  if (state === 'undone') return `All of it was taken back: ${counted(undone, ...rows)}`;
  const others = skipped + failed;
  return `${counted(done, ...rows)} ${what}${others > 0 ? `, ${number(others)} not` : ''}`;
}
