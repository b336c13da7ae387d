import { dayInWords, lastDay } from '#server/access/last-day-rules.ts';
import type { RequestRow } from '../../answers.ts';
import { ago } from '../when.ts';

type Answered = Pick<RequestRow, 'state' | 'answeredAt' | 'answeredBy' | 'answerNote' | 'given'>;

/** Who answered, when and how: "As Reader until 19 December 2026, by Dana Whitfield yesterday: your class only." */
export function answerLine(
  { state, answeredAt, answeredBy, answerNote, given }: Answered,
  now: string,
): string {
  const until = given?.endsAt ? ` until ${dayInWords(lastDay(new Date(given.endsAt)))}` : '';
  const by = `${state === 'withdrawn' ? '' : `by ${answeredBy ?? 'an administrator'} `}${ago(answeredAt ?? now, now)}`;
  const role = given ? `As ${given.role}${until}, ` : '';
  const line = `${role}${by}${answerNote ? `: ${answerNote}` : ''}`;
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
