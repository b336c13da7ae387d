import { Link } from '@remix-run/react';
import type { Handover } from '../../answers.ts';
import { instantOf } from '../when.ts';

interface Props {
  readonly handover: Handover;
  /** The site whose pages lead to it. */
  readonly siteId: string;
  readonly trustName: string;
}

/** Says to whom it matters that a trust is being handed over, and leads to where it is confirmed or stopped. */
export function HandoverBanner({ handover: { state, from, to, dueAt, side }, siteId, trustName }: Props) {
  const asked = side === 'to' && state === 'asked';
  const giver = side === 'from' ? 'You hand' : `${from} hands`;
  const taker = side === 'to' ? 'you' : to;
  const text = asked
    ? `${from} has asked you to take ${trustName} over.`
    : state === 'waiting' && dueAt !== null
      ? `${giver} ${trustName} over to ${taker} on ${instantOf(dueAt)}.`
      : `${giver} ${trustName} over to ${taker}, once ${to} has confirmed it.`;
  const may = asked ? 'Confirm or stop it' : side === 'admin' ? 'See the hand-over' : 'See it, or stop it';
  return (
    <p className="note handover-banner" data-tone="late">
      <span>
        {text} <Link to={`/sites/${siteId}/handover`}>{may}</Link>
      </span>
    </p>
  );
}
