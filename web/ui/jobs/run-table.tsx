import type { JobRun } from '../../answers.ts';
import { TableScroll } from '../table-scroll.tsx';
import { instantOf, timeOf } from '../when.ts';
import { tookInWords } from './took.ts';

const states: Readonly<Record<JobRun['state'], { readonly name: string; readonly tone: string }>> = {
  waiting: { name: 'About to run', tone: 'wait' },
  running: { name: 'Running', tone: 'wait' },
  again: { name: 'Broke off', tone: 'late' },
  put_off: { name: 'Put off', tone: 'late' },
  done: { name: 'Done', tone: 'ok' },
  failed: { name: 'Failed', tone: 'stop' },
  left_out: { name: 'Left out', tone: 'idle' },
};

/** The runs of a job: when each was due, how long it took, and what it did. */
export function RunTable({ rows }: { rows: readonly JobRun[] }) {
  return (
    <TableScroll label="Runs">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What it did</th>
            <th scope="col">Took</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {instantOf(row.dueAt)}
                {row.school !== null && <p className="job-about">{row.school}</p>}
                {row.askedBy !== null && <p className="job-about">Run now, by {row.askedBy}</p>}
              </th>
              <td data-label="What it did">
                <p>
                  <span className="status" data-tone={states[row.state].tone}>
                    {states[row.state].name}
                  </span>
                </p>
                <p>{told(row)}</p>
              </td>
              <td data-label="Took">{row.took === null ? '–' : tookInWords(row.took)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function told({ state, did, error, attempts, againAt }: JobRun): string {
  if (state === 'left_out') return 'It was paused.';
  const times = attempts > 1 ? ` Tried ${attempts} times.` : '';
  if (state === 'again') return `${error ?? 'Whoever was at it stopped.'} It is tried again.${times}`;
  if (state === 'put_off' && againAt !== null)
    return `${error ?? ''} It is tried again at ${timeOf(againAt)}.${times}`;
  return `${error ?? did ?? ''}${times}`;
}
