import { Link } from '@remix-run/react';
import type { MySite, RequestPage, RequestRow } from '../../answers.ts';
import { useOpened } from '../use-opened.ts';
import { WaitingTabs } from '../waiting-tabs.tsx';
import { AnsweredList } from './answered-list.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { NoRequests } from './no-requests.tsx';
import { OpenRequest } from './open-request.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';

interface Props {
  readonly site: MySite;
  readonly page: RequestPage;
  readonly state: 'open' | 'answered';
  readonly now: string;
}

interface Open {
  readonly kind: 'approve' | 'refuse';
  readonly request: RequestRow;
}

/** Requests: what staff ask for, and the answers. */
export function RequestsPage({ site, page: { rows, next, counts }, state, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const answer = (kind: Open['kind'], request: RequestRow) => (button: HTMLElement) =>
    openFrom(button, { kind, request });
  return (
    <div className="page requests">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Requests
          </h1>
          <p>What staff of {site.name} ask for. Nobody gets anything until one of you answers.</p>
        </div>
      </div>
      <WaitingTabs state={state} counts={counts} />
      {rows.length === 0 && <NoRequests state={state} answered={counts.answered} />}
      {state === 'answered' && rows.length > 0 && <AnsweredList rows={rows} now={now} />}
      {state === 'open' && rows.length > 0 && (
        <ul className="request-list" aria-label="Waiting requests">
          {rows.map((request) => (
            <li key={request.requestId} className="card">
              <OpenRequest
                request={request}
                now={now}
                onApprove={answer('approve', request)}
                onRefuse={answer('refuse', request)}
              />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <Link className="button" to={`?state=${state}&after=${next}`}>
          More requests
        </Link>
      )}
      {open?.kind === 'approve' && (
        <ApproveDialog request={open.request} now={now} onClose={close} onDone={done} />
      )}
      {open?.kind === 'refuse' && <RefuseDialog request={open.request} onClose={close} onDone={done} />}
    </div>
  );
}
