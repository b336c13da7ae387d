import type { MyRequest } from '../../answers.ts';
import { RequestBadge } from '../requests/request-badge.tsx';
import { requestLine } from './home-text.ts';

/** What one has asked for, and what the answers were. */
export function MyRequests({ requests, now }: { requests: readonly MyRequest[]; now: string }) {
  return (
    <section aria-labelledby="my-requests">
      <h2 id="my-requests">Your requests</h2>
      <ul className="card my-requests">
        {requests.map((request) => (
          <li key={request.requestId}>
            <div>
              <p className="my-request-what">
                <b>{request.product}</b> at {request.place} <RequestBadge state={request.state} />
              </p>
              <p className="muted">{requestLine(request, now)}</p>
              <p className="muted">You wrote: “{request.reason}”</p>
            </div>
            {request.state === 'open' && <Withdraw request={request} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A plain form: it works before, and without, scripts. */
function Withdraw({ request: { requestId, product, place } }: { request: MyRequest }) {
  return (
    <form method="post" action="/?index">
      <input type="hidden" name="requestId" value={requestId} />
      <button className="button" type="submit" aria-label={`Withdraw: ${product} at ${place}`}>
        Withdraw
      </button>
    </form>
  );
}
