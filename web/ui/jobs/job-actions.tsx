import type { JobRow } from '../../answers.ts';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

interface Props {
  readonly row: JobRow;
  readonly onPause: (job: JobRow, button: HTMLElement) => void;
}

/** What can be done with a job: run it now, pause it, or let it go on. */
export function JobActions({ row, onPause }: Props) {
  const { job, title, state, paused, keepsOn } = row;
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <div className="job-actions">
      {paused === null ? (
        <button
          type="button"
          className="button"
          aria-label={`Run now: ${title}`}
          aria-disabled={state !== 'idle' || busy}
          onClick={() => state === 'idle' && !busy && run('jobs/do/run', { job })}
        >
          Run now
        </button>
      ) : (
        <button
          type="button"
          className="button"
          aria-label={`Let it go on: ${title}`}
          aria-disabled={busy}
          onClick={() => !busy && run('jobs/do/go-on', { job })}
        >
          Let it go on
        </button>
      )}
      {paused === null && keepsOn === null && (
        <button
          type="button"
          className="button"
          aria-label={`Pause: ${title}`}
          onClick={({ currentTarget }) => onPause(row, currentTarget)}
        >
          Pause
        </button>
      )}
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
