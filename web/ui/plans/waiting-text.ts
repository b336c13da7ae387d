import type { PlanReport, WaitingPlan } from '../../answers.ts';
import { instantOf } from '../when.ts';

type Plan = Pick<PlanReport, 'approvedAt' | 'origin'>;

/** Why a bulk change has not begun, and what to do: a heading, and a line. */
export function waitingText(
  { approvedAt, origin }: Plan,
  { standing }: Pick<WaitingPlan, 'standing'>,
): { readonly title: string; readonly text: string } {
  if (standing?.state === 'open')
    return {
      title: 'Waits for a second administrator',
      text: `Nothing has happened yet. Whoever may approve it was told by mail, and can until ${instantOf(standing.expiresAt)}.`,
    };
  if (approvedAt !== null)
    return {
      title: 'Approved too long ago: look again',
      text: `It was approved on ${instantOf(approvedAt)} and had not begun an hour later. Nothing has happened to anybody. What is shown below may have changed since.`,
    };
  if (standing !== null)
    return {
      title: 'Nobody has approved it in time',
      text: 'Nothing has happened to anybody. Ask again, or discard it.',
    };
  return {
    title: origin === 'person' ? 'Not carried out yet' : 'Drafted for you to look at',
    text: 'Nothing has happened to anybody. Look at who it concerns and why, then carry it out or discard it.',
  };
}
