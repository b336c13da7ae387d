import { Link } from '@remix-run/react';
import type { JobRow } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { dayMonthOf, shortInstantOf, timeOf } from '../when.ts';
import { JobActions } from './job-actions.tsx';
import { tookInWords } from './took.ts';

interface Props {
  readonly label: string;
  readonly jobs: readonly JobRow[];
  readonly onPause: (job: JobRow, button: HTMLElement) => void;
}

/** Jobs that run by themselves: what each does, when it ran and will run, and what can be done with it. */
export function JobTable({ label, jobs, onPause }: Props) {
  return (
    <TableScroll label={label}>
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Last run</th>
            <th scope="col">Next run</th>
            <th scope="col">
              <span className="unseen">Operations</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((row) => (
            <tr key={row.job}>
              <th scope="row">
                <Link to={row.job} prefetch="intent">
                  {row.title}
                </Link>
                <p className="job-about">{row.about}</p>
                <p className="job-about">{row.when}</p>
                {row.keepsOn !== null && <p className="job-about">Cannot be paused. {row.keepsOn}</p>}
              </th>
              <td data-label="Last run">
                <LastRuns row={row} />
              </td>
              <td data-label="Next run" className="job-next">
                <NextRun row={row} />
              </td>
              <td>
                <JobActions row={row} onPause={onPause} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function LastRuns({ row: { last, lastBusy, state } }: { row: JobRow }) {
  return (
    <>
      {state !== 'idle' && (
        <p>
          <span className="status" data-tone="wait">
            {state === 'running' ? 'Running' : 'About to run'}
          </span>
        </p>
      )}
      {last === null ? (
        state === 'idle' && 'Not yet'
      ) : (
        <>
          <p data-failed={last.failed || undefined}>
            {last.failed && (
              <span className="status" data-tone="stop">
                Failed
              </span>
            )}{' '}
            {last.did}
          </p>
          <p className="job-about">
            {shortInstantOf(last.at)}
            {last.school !== null && `, ${last.school}`}
            {last.took !== null && last.took >= 1000 && `, took ${tookInWords(last.took)}`}
          </p>
        </>
      )}
      {lastBusy !== null && (
        <p className="job-about">
          On {dayMonthOf(lastBusy.at)} at {timeOf(lastBusy.at)}: {lastBusy.did}
        </p>
      )}
    </>
  );
}

function NextRun({ row: { nextAt, paused } }: { row: JobRow }) {
  if (paused !== null)
    return (
      <>
        <span className="status" data-tone="late">
          Paused
        </span>
        <p className="job-about">
          by {paused.by}, {shortInstantOf(paused.at)}
        </p>
      </>
    );
  return nextAt === null ? 'Switched off' : shortInstantOf(nextAt);
}
