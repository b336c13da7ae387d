import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { FamilyReport } from '../../answers.ts';
import { ago, wholeInstantOf } from '../when.ts';

interface Props {
  readonly report: FamilyReport;
  readonly now: string;
  readonly siteId: string;
  /** Left out where the page is the contact's own. */
  readonly isNamed?: boolean;
  readonly onAnswer: (button: HTMLElement) => void;
}

/** One report of a family, and its answer or the button to it. */
export function ReportCard({ report, now, siteId, isNamed = true, onAnswer }: Props) {
  const { contactId, name, email, school, text, reportedAt, answer, answeredAt, answeredBy } = report;
  return (
    <>
      <div className="request-who">
        <div>
          {isNamed && (
            <h2>
              <Link to={`/sites/${siteId}/contacts/${contactId}`} prefetch="intent">
                <bdi>{name}</bdi>
              </Link>
            </h2>
          )}
          <p className="muted">{[isNamed ? email : null, school].filter(Boolean).join(', ')}</p>
        </div>
        <p className="muted" title={wholeInstantOf(reportedAt)}>
          Reported {ago(reportedAt, now)}
        </p>
      </div>
      <blockquote dir="auto">{text}</blockquote>
      {answer === null || answeredAt === null ? (
        <div className="request-buttons">
          <Button onClick={({ currentTarget }) => onAnswer(currentTarget)}>
            Answer…<span className="unseen"> {`the report of ${name}`}</span>
          </Button>
        </div>
      ) : (
        <p>
          <b>Answered</b> by {answeredBy}{' '}
          <span title={wholeInstantOf(answeredAt)}>{ago(answeredAt, now)}</span>: “{answer}”
        </p>
      )}
    </>
  );
}
