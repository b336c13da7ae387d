import { mostEndpoints } from '#server/events/rules.ts';
import type { EventDeliveries, EventEndpoint } from '../../../answers.ts';
import { ConfirmDialog } from '../../confirm-dialog.tsx';
import { IconPlus } from '../../icons.ts';
import { useRefreshed } from '../../jobs/use-refreshed.ts';
import { useOpened } from '../../use-opened.ts';
import type { ProductPage } from '../use-product-page.ts';
import { DeliveryLog, type LogQuery } from './delivery-log.tsx';
import { EndpointCard, type EndpointAsk } from './endpoint-card.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { removeIt, sendAllAgain, switchOff } from './endpoint-questions.ts';
import { NoEndpoint } from './no-endpoint.tsx';
import { RenewSecretDialog } from './renew-secret-dialog.tsx';
import { VerifySample } from './verify-sample.tsx';

interface Props extends ProductPage {
  readonly endpoints: readonly EventEndpoint[];
  readonly deliveries: EventDeliveries;
  readonly query: LogQuery;
}

type Open = { readonly ask: 'add' } | { readonly ask: EndpointAsk; readonly endpoint: EventEndpoint };

const questions = { stop: switchOff, remove: removeIt, again: sendAllAgain } as const;

/** Where a product is told what happens, and what it was told. */
export function EventsSection({ connection: { product }, endpoints, deliveries, query }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const isOn = (id: string) => endpoints.some((endpoint) => endpoint.id === id && endpoint.state === 'on');
  useRefreshed(
    deliveries.rows.some(
      ({ state, attempts, endpointId }) => state === 'due' && attempts.length < 2 && isOn(endpointId),
    ),
  );
  return (
    <section>
      <div className="events-head">
        <h2 ref={heading} tabIndex={-1} className="connection-title">
          Events
        </h2>
        {endpoints.length > 0 && endpoints.length < mostEndpoints && (
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) => openFrom(currentTarget, { ask: 'add' })}
          >
            <IconPlus size={17} aria-hidden />
            Add endpoint
          </button>
        )}
      </div>
      {endpoints.length === 0 && (
        <NoEndpoint name={product.name} onAdd={(button) => openFrom(button, { ask: 'add' })} />
      )}
      {endpoints.map((endpoint) => (
        <EndpointCard
          key={endpoint.id}
          product={product}
          endpoint={endpoint}
          onAsk={(button, ask) => openFrom(button, { ask, endpoint })}
        />
      ))}
      {(endpoints.length > 0 || deliveries.rows.length > 0) && (
        <DeliveryLog product={product} endpoints={endpoints} deliveries={deliveries} query={query} />
      )}
      <VerifySample />
      {open?.ask === 'add' && (
        <EndpointDialog product={product} endpoint={null} onClose={close} onDone={done} />
      )}
      {open?.ask === 'change' && (
        <EndpointDialog product={product} endpoint={open.endpoint} onClose={close} onDone={done} />
      )}
      {open?.ask === 'renew' && (
        <RenewSecretDialog product={product} endpointId={open.endpoint.id} onClose={close} />
      )}
      {(open?.ask === 'stop' || open?.ask === 'remove' || open?.ask === 'again') && (
        <ConfirmDialog question={questions[open.ask](product, open.endpoint)} onClose={close} onDone={done} />
      )}
    </section>
  );
}
