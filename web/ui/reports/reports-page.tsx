import { Link } from '@remix-run/react';
import type { FamilyReport, FamilyReportPage, MySite } from '../../answers.ts';
import { useOpened } from '../use-opened.ts';
import { WaitingTabs } from '../waiting-tabs.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ReportCard } from './report-card.tsx';

interface Props {
  readonly site: MySite;
  readonly page: FamilyReportPage;
  readonly state: 'open' | 'answered';
  readonly now: string;
}

/** What families report as wrong, and the answers. */
export function ReportsPage({ site, page: { rows, next, counts }, state, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<FamilyReport>();
  return (
    <div className="page requests">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Reports of families
          </h1>
          <p>What parents and carers of {site.name} found wrong in their records. Correct it in your MIS.</p>
        </div>
      </div>
      <WaitingTabs state={state} counts={counts} />
      {rows.length === 0 && <NoReports state={state} />}
      <ul className="request-list" aria-label={state === 'open' ? 'Waiting reports' : 'Answered reports'}>
        {rows.map((report) => (
          <li key={report.reportId} className="card">
            <ReportCard
              report={report}
              now={now}
              siteId={site.id}
              onAnswer={(button) => openFrom(button, report)}
            />
          </li>
        ))}
      </ul>
      {next && (
        <Link className="button" to={`?state=${state}&after=${next}`}>
          More reports
        </Link>
      )}
      {open && <AnswerDialog report={open} onClose={close} onDone={done} />}
    </div>
  );
}

const NoReports = ({ state }: { state: 'open' | 'answered' }) => (
  <section className="card empty">
    <h2>{state === 'open' ? 'No report waits' : 'Nothing answered yet'}</h2>
    <p>
      On their family page parents and carers see what the school has written down of them, and can report a
      mistake. You get a mail, at most one an hour, and the report waits here.
    </p>
  </section>
);
