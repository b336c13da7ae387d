import { Link } from '@remix-run/react';
import type { JobHistory, MySite } from '../../answers.ts';
import { number } from '../counted.ts';
import { IconChevronLeft } from '../icons.ts';
import { PagesBeforeAfter } from '../pages-before-after.tsx';
import { RunTable } from './run-table.tsx';
import { useRefreshed } from './use-refreshed.ts';

interface Props {
  readonly site: MySite;
  readonly history: JobHistory;
  readonly isFirst: boolean;
}

/** What a job has done, the newest run first. */
export function HistoryPage({ site, history, isFirst }: Props) {
  const { title, about, rows, next, quiet } = history;
  useRefreshed(rows.some(({ state }) => state === 'running' || state === 'waiting'));
  return (
    <div className="page narrow jobs">
      <Link className="job-back" to={`/sites/${site.id}/jobs`}>
        <IconChevronLeft size={16} aria-hidden />
        Scheduled jobs
      </Link>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p>{about}</p>
        </div>
      </div>
      {quiet > 0 && isFirst && (
        <p className="job-lead">
          In the last 24 hours {quiet === 1 ? 'one run' : `${number(quiet)} runs`} found nothing to do.{' '}
          {quiet === 1 ? 'It is' : 'They are'} not listed.
        </p>
      )}
      {rows.length === 0 ? (
        <div className="card empty">
          <h2>Nothing to tell yet</h2>
          <p>Runs that found something to do, or failed, are listed here.</p>
        </div>
      ) : (
        <RunTable rows={rows} />
      )}
      <PagesBeforeAfter
        previous={isFirst ? null : '?'}
        next={next === null ? null : `?after=${encodeURIComponent(next)}`}
      />
    </div>
  );
}
