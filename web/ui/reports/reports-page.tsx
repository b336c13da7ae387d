import { Link } from '@remix-run/react';
import type { FamilyReport, FamilyReportPage, MySite } from '../../answers.ts';
import { useOpened } from '../use-opened.ts';
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
        {site.may.includes('request:answer') && (
          <Link className="button" to={`/sites/${site.id}/requests`} prefetch="intent">
            Requests of staff
          </Link>
        )}
      </div>
      <nav className="tabs" aria-label="Filter by state">
        <Tab to="?" label="Waiting" count={counts.open} current={state === 'open'} />
        <Tab to="?state=answered" label="Answered" count={counts.answered} current={state === 'answered'} />
      </nav>
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

interface TabProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
}

const Tab = ({ to, label, count, current }: TabProps) => (
  <Link className="tab" to={to} preventScrollReset aria-current={current ? 'page' : undefined}>
    {label} <span className="tab-count">{count}</span>
  </Link>
);

const NoReports = ({ state }: { state: 'open' | 'answered' }) => (
  <section className="card empty">
    <h2>{state === 'open' ? 'No report waits' : 'Nothing answered yet'}</h2>
    <p>
      On their family page parents and carers see what the school has written down of them, and can report a
      mistake. You get a mail, at most one an hour, and the report waits here.
    </p>
  </section>
);
