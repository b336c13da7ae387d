import type { EventDelivery } from '../../../answers.ts';
import { Refused } from '../../refused.tsx';
import { say, type Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { instantOf, timeOf } from '../../when.ts';
import { deliveryNews, deliveryStanding, eventNames } from './event-words.ts';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly delivery: EventDelivery;
  /** Whether there are several endpoints, so that one has to be told from another. */
  readonly showsWhere: boolean;
  /** Whether its endpoint can be told something now. */
  readonly isOn: boolean;
}

/** One event that a product was told, or is to be: what became of it, each attempt, and what was sent. */
export function DeliveryRow({ product, delivery, showsWhere, isOn }: Props) {
  const { busy, refusal, run } = useDeed<Said>(say);
  const { id, endpointId, type, at, who, attempts, url } = delivery;
  const standing = deliveryStanding(delivery);
  const what = `${eventNames[type]}${who === null ? '' : `, ${who}`}`;
  return (
    <tr>
      <th scope="row">
        {eventNames[type]}
        {who !== null && <p className="event-sub">{who}</p>}
        <p className="event-sub">{instantOf(at)}</p>
        {showsWhere && <p className="event-sub event-where">to {whereOf(url)}</p>}
      </th>
      <td>
        <span className="status" data-tone={standing.tone}>
          {standing.name}
        </span>
        <p>{deliveryNews(delivery, product.name)}</p>
        <details className="fold">
          <summary aria-label={`Details: ${what}, ${instantOf(at)}`}>Details</summary>
          <ol className="event-attempts">
            {attempts.map((attempt) => (
              <li key={attempt.at}>
                {instantOf(attempt.at)}:{' '}
                {attempt.status === null ? attempt.problem : `answered ${attempt.status}`}, after{' '}
                {attempt.took} ms
                {attempt.answer !== '' && <pre>{attempt.answer}</pre>}
              </li>
            ))}
            {attempts.length === 0 && <li>Not tried yet.</li>}
          </ol>
          <p className="event-sub">
            <code>{type}</code> to <code>{new URL(url).host}</code>, number <code>{delivery.eventId}</code>.
            What is sent:
          </p>
          <pre>{JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>
        </details>
        <Refused>{refusal}</Refused>
      </td>
      <td className="event-again">
        {isOn && delivery.state !== 'overtaken' && attempts.length > 0 && (
          <button
            type="button"
            className="button"
            disabled={busy}
            aria-label={`Send again: ${what}, told at ${timeOf(at)}`}
            onClick={() =>
              run('products/events/again', { productId: product.id, endpointId, deliveryId: id })
            }
          >
            Send again
          </button>
        )}
      </td>
    </tr>
  );
}

/** An address without what all of them begin with. */
const whereOf = (url: string): string => url.replace(/^https?:\/\//, '');
