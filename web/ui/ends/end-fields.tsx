import { useId } from 'react';
import { quickReasons } from './ends-text.ts';

interface Props {
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly tell: boolean;
  readonly onTell: (tell: boolean) => void;
  /** Reasons that save typing. */
  readonly reasons?: readonly string[];
}

/** Why access ends, in words or at a press, and whether the person is told. */
export function EndFields({ note, onNote, tell, onTell, reasons = quickReasons }: Props) {
  const id = useId();
  return (
    <div className="end-fields">
      <div className="field">
        <label htmlFor={id}>Reason (optional)</label>
        <input
          id={id}
          className="input"
          value={note}
          maxLength={500}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
        <fieldset className="quick">
          <legend className="unseen">Reasons to choose from</legend>
          {reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              className="quick-reason"
              aria-pressed={note === reason}
              onClick={() => onNote(note === reason ? '' : reason)}
            >
              {reason}
            </button>
          ))}
        </fieldset>
        <p className="field-hint" id={`${id}-hint`}>
          Kept in the records. It is not in the mail.
        </p>
      </div>
      <label className="tick">
        <input type="checkbox" checked={tell} onChange={(event) => onTell(event.currentTarget.checked)} />
        Tell them by e-mail
      </label>
    </div>
  );
}
