import type { MouseEvent } from 'react';
import { eventTypes } from '#server/events/rules.ts';
import type { EventEndpoint } from '../../../answers.ts';
import { Fact } from '../../fact.tsx';
import { Refused } from '../../refused.tsx';
import { say, type Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { instantOf } from '../../when.ts';
import { endpointNews, endpointStanding, eventChoices } from './event-words.ts';

/** What is asked for from an endpoint's card. */
export type EndpointAsk = 'change' | 'renew' | 'stop' | 'remove' | 'again';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly endpoint: EventEndpoint;
  readonly onAsk: (button: HTMLElement, ask: EndpointAsk) => void;
}

/** Where a product is told: how that stands, what it is told, and what can be done with it. */
export function EndpointCard({ product, endpoint, onAsk }: Props) {
  const { busy, refusal, run } = useDeed<Said>(say);
  const { url, events, state, secretMadeAt, formerUntil, givenUp } = endpoint;
  const standing = endpointStanding(endpoint);
  const which = { productId: product.id, endpointId: endpoint.id };
  const doing = (deed: string) => () => run(`products/events/${deed}`, which);
  const asking = (ask: EndpointAsk) => (event: MouseEvent<HTMLButtonElement>) =>
    onAsk(event.currentTarget, ask);
  return (
    <section className="card connection-card endpoint" aria-label={`Endpoint ${url}`}>
      <div className="endpoint-head">
        <h3>
          <code>{url}</code>
        </h3>
        <span className="status" data-tone={standing.tone}>
          {standing.name}
        </span>
        <p>{endpointNews(endpoint, product.name)}</p>
      </div>
      <dl className="connection-facts">
        <Fact term="It is told when">
          {events.length === eventTypes.length ? (
            'Roles are given, changed or ended, somebody has nothing left, or their name, e-mail or school changes'
          ) : (
            <ul className="plain-list">
              {events.map((type) => (
                <li key={type}>{eventChoices[type]}</li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact term="Signing secret">
          Made on {instantOf(secretMadeAt)}
          {formerUntil !== null && `; the one before it is good until ${instantOf(formerUntil)}`}
        </Fact>
      </dl>
      <Refused>{refusal}</Refused>
      <div className="connection-foot">
        {state === 'on' ? (
          <button type="button" className="button" data-main disabled={busy} onClick={doing('test')}>
            Send a test event
          </button>
        ) : (
          <button type="button" className="button" data-main disabled={busy} onClick={doing('start')}>
            Switch on
          </button>
        )}
        {state === 'on' && givenUp > 0 && (
          <button type="button" className="button" onClick={asking('again')}>
            Send again what was not accepted
          </button>
        )}
        <button type="button" className="button" onClick={asking('change')}>
          Change
        </button>
        <button type="button" className="button" onClick={asking('renew')}>
          New secret
        </button>
        {state === 'on' && (
          <button type="button" className="button" disabled={busy} onClick={doing('pause')}>
            Pause
          </button>
        )}
        {state !== 'off' && (
          <button type="button" className="button" onClick={asking('stop')}>
            Switch off
          </button>
        )}
        <button type="button" className="button" onClick={asking('remove')}>
          Remove
        </button>
      </div>
    </section>
  );
}
