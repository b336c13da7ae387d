import { number } from '../counted.ts';
import type { JobQueues } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';

/** What waits in the queues: work of this trust, and how much the schedules of the installation have. */
export function QueuesPart({ queues: { queues, schedules } }: { queues: JobQueues }) {
  return (
    <>
      <h2>Queues</h2>
      <p className="job-lead">Work that was asked for, and that the worker has not done yet.</p>
      <TableScroll label="Queues">
        <table className="plain narrow-columns">
          <thead>
            <tr>
              <th scope="col">Queue</th>
              <th scope="col">Waiting</th>
              <th scope="col">Under way</th>
              <th scope="col">Tried again</th>
            </tr>
          </thead>
          <tbody>
            {queues.map(({ queue, title, waiting, again, active }) => (
              <tr key={queue}>
                <th scope="row">{title}</th>
                <td className="count">{number(waiting)}</td>
                <td className="count">{number(active)}</td>
                <td className="count">{number(again)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Scheduled jobs of the whole installation</th>
              <td className="count">{number(schedules.waiting)}</td>
              <td className="count">{number(schedules.active)}</td>
              <td className="count">–</td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
      {schedules.failed > 0 && (
        <p className="job-lead">
          {schedules.failed === 1
            ? 'One run of the schedules failed and was put aside.'
            : `${number(schedules.failed)} runs of the schedules failed and were put aside.`}{' '}
          Nothing is lost: each job looks afresh at what is to be done the next time it runs. Its history says
          why.
        </p>
      )}
    </>
  );
}
