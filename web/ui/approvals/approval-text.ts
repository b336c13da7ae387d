import { approvalHours } from '#server/approvals/rules.ts';
import type { ApprovalRow } from '../../answers.ts';
import { number } from '../counted.ts';
import { ago } from '../when.ts';

/** "63 of 240 people with access there, 26 %" */
export function shareText(people: number, of: number | null): string {
  if (of === null || of === 0) return number(people);
  return `${number(people)} of ${number(of)} with an account there (${Math.round((people * 100) / of)} %)`;
}

/** Until when somebody can answer, in words. */
export const approvalDays = `${approvalHours / 24} days`;

/** What became of something that is over. */
export const outcomes: Readonly<
  Record<ApprovalRow['state'], { readonly label: string; readonly tone: 'ok' | 'stop' | 'idle' | 'wait' }>
> = {
  open: { label: 'Waiting', tone: 'wait' },
  approved: { label: 'Approved', tone: 'ok' },
  refused: { label: 'Refused', tone: 'stop' },
  withdrawn: { label: 'Taken back', tone: 'idle' },
  expired: { label: 'Nobody answered', tone: 'idle' },
};

/** By whom, when and with which word. */
export function outcomeLine(
  { state, answeredBy, answeredAt, answerNote, expiresAt }: ApprovalRow,
  now: string,
): string {
  if (state === 'expired') return `It ran out ${ago(expiresAt, now)}`;
  const who = `${answeredBy ?? 'Gatehouse'}${answeredAt ? `, ${ago(answeredAt, now)}` : ''}`;
  return answerNote ? `${who}: “${answerNote}”` : who;
}
