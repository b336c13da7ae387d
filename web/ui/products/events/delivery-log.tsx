import { Link } from '@remix-run/react';
import type { EventDeliveries, EventEndpoint } from '../../../answers.ts';
import { PagesBeforeAfter } from '../../pages-before-after.tsx';
import { TableScroll } from '../../table-scroll.tsx';
import { DeliveryRow } from './delivery-row.tsx';

/** What is looked at of the log: all of it, or what was not accepted; and from where on. */
export interface LogQuery {
  readonly show: 'all' | 'failed';
  readonly before: string | null;
}

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly endpoints: readonly EventEndpoint[];
  readonly deliveries: EventDeliveries;
  readonly query: LogQuery;
}

/** What a product was told, the newest first, and what became of it. */
export function DeliveryLog({
  product,
  endpoints,
  deliveries: { rows, next },
  query: { show, before },
}: Props) {
  const page = (position: string | null) => {
    const search = new URLSearchParams({
      ...(show === 'failed' && { show }),
      ...(position !== null && { before: position }),
    });
    return `?${search}`;
  };
  const isOn = new Set(endpoints.filter(({ state }) => state === 'on').map(({ id }) => id));
  return (
    <section aria-labelledby="told">
      <h2 className="connection-title" id="told">
        What {product.name} was told
      </h2>
      <nav className="tabs" aria-label="Filter by what became of it">
        <Link className="tab" to="?" preventScrollReset aria-current={show === 'all' ? 'page' : undefined}>
          All
        </Link>
        <Link
          className="tab"
          to="?show=failed"
          preventScrollReset
          aria-current={show === 'failed' ? 'page' : undefined}
        >
          Not accepted
        </Link>
      </nav>
      {rows.length === 0 ? (
        <div className="card empty">
          <h3>{show === 'failed' ? 'Everything was accepted' : 'Nothing yet'}</h3>
          <p>
            {show === 'failed'
              ? 'What could not be told, or was not accepted, stands here, and can be sent again.'
              : 'Each event stands here for thirty days, with every answer. Send a test event to see whether it arrives.'}
          </p>
        </div>
      ) : (
        <TableScroll label={`Events of ${product.name}`}>
          <table className="plain stacked events-table">
            <thead>
              <tr>
                <th scope="col">What happened</th>
                <th scope="col">What became of it</th>
                <th scope="col">
                  <span className="unseen">Send again</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((delivery) => (
                <DeliveryRow
                  key={delivery.id}
                  product={product}
                  delivery={delivery}
                  showsWhere={endpoints.length > 1}
                  isOn={isOn.has(delivery.endpointId)}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <PagesBeforeAfter
        previous={before === null ? null : page(null)}
        next={next === null ? null : page(next)}
      />
    </section>
  );
}
