import { dayInWords, lastDay } from '#server/access/last-day-rules.ts';
import type { Home, MyRequest } from '../../answers.ts';
import { ago, visitOf } from '../when.ts';

type News = Home['news'][number];

/** "New since you were last here (Tuesday): Tracker at Riverside; Parents Evening at Riverside has ended." Null when nothing is. */
export function newsLine(news: readonly News[], since: string | null, now: string): string | null {
  if (news.length === 0 || since === null) return null;
  const order: readonly News['kind'][] = ['added', 'changed', 'ended'];
  const said = order.flatMap((kind) => news.filter((each) => each.kind === kind).map(inWords));
  return `New since you were last here (${visitOf(since, now)}): ${said.join('; ')}.`;
}

function inWords({ kind, product, place, role }: News): string {
  if (kind === 'added') return `${product} at ${place}`;
  if (kind === 'ended') return `${product} at ${place} has ended`;
  return `your role in ${product} at ${place} is now ${role}`;
}

/** "until 19 December", with the year when it is another one. */
export function untilWords(endsAt: string, now: string): string {
  const day = dayInWords(lastDay(new Date(endsAt)));
  return `until ${day.replace(new RegExp(` ${new Date(now).getUTCFullYear()}$`), '')}`;
}

/** How one's own request stands: "Asked 3 days ago", "Refused by Dana Whitfield yesterday: not this year." */
export function requestLine(request: MyRequest, now: string): string {
  const { state, askedAt, answeredAt, answeredBy, answerNote } = request;
  if (state === 'open') return `Asked ${ago(askedAt, now)}. The answer comes by mail.`;
  const said = answerNote ? `: ${answerNote}` : '';
  const word = state === 'approved' ? 'Approved' : 'Refused';
  return `${word} by ${answeredBy ?? 'an administrator'} ${ago(answeredAt ?? askedAt, now)}${said}`;
}
