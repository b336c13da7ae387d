import type { FamilyReport, FamilyReportPage } from '../../../answers.ts';
import { AnswerDialog } from '../../reports/answer-dialog.tsx';
import { ReportCard } from '../../reports/report-card.tsx';
import { useOpened } from '../../use-opened.ts';

interface Props {
  readonly siteId: string;
  readonly page: FamilyReportPage;
  readonly now: string;
}

/** What one contact reported as wrong, and the answers. */
export function ReportsSection({ siteId, page: { rows }, now }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<FamilyReport>();
  return (
    <section className="contact-section requests" aria-labelledby="reports">
      <h2 id="reports" ref={heading} tabIndex={-1}>
        Reports
      </h2>
      <ul className="request-list">
        {rows.map((report) => (
          <li key={report.reportId} className="card">
            <ReportCard
              report={report}
              now={now}
              siteId={siteId}
              isNamed={false}
              onAnswer={(button) => openFrom(button, report)}
            />
          </li>
        ))}
      </ul>
      {open && <AnswerDialog report={open} onClose={close} onDone={done} />}
    </section>
  );
}
