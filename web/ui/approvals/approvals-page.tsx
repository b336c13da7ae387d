import { Link } from '@remix-run/react';
import type { ApprovalRow, Approvals, MySite } from '../../answers.ts';
import { useOpened } from '../use-opened.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { OpenApproval } from './open-approval.tsx';
import { OpenRoster } from './open-roster.tsx';
import { PastApprovals } from './past-approvals.tsx';
import { approvalDays } from './approval-text.ts';

interface Props {
  readonly site: MySite;
  readonly approvals: Approvals;
  readonly now: string;
}

/** What was decided on a card, and on which. */
export interface Answering {
  readonly kind: 'approve' | 'refuse' | 'take_back';
  readonly approval: ApprovalRow;
}

/** Approvals: large acts that wait for a second administrator, and what became of others. */
export function ApprovalsPage({ site, approvals: { open, past, rosters }, now }: Props) {
  const { heading, open: answering, openFrom, close, done } = useOpened<Answering>();
  const settings = site.kind === 'trust' && site.may.includes('settings:manage');
  return (
    <div className="page requests approvals">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Approvals
          </h1>
          <p>
            What is too large for one person at {site.name}, or makes somebody an Account Owner, waits here
            until a second administrator has looked at it.
          </p>
        </div>
      </div>
      {open.length + rosters.length === 0 ? (
        <section className="card empty">
          <h2>Nothing waits for approval</h2>
          <p>
            When another administrator asks for a large change you get a mail, and it waits here for{' '}
            {approvalDays}. The limits are in the{' '}
            {settings ? (
              <Link to={`/sites/${site.id}/settings`}>settings of the trust</Link>
            ) : (
              'settings of the trust'
            )}
            .
          </p>
        </section>
      ) : (
        <ul className="request-list" aria-label="Waiting for approval">
          {rosters.map((roster) => (
            <li key={roster.importId} className="card approval">
              <OpenRoster site={site.id} roster={roster} now={now} />
            </li>
          ))}
          {open.map((approval) => (
            <li key={approval.approvalId} className="card approval">
              <OpenApproval
                approval={approval}
                now={now}
                onAnswer={(kind) => (button) => openFrom(button, { kind, approval })}
              />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && <PastApprovals rows={past} now={now} />}
      {answering && <AnswerDialog answering={answering} onClose={close} onDone={done} />}
    </div>
  );
}
