import { useId } from 'react';

interface Props {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A last day of access, to be chosen. */
export function LastDayField({ day, onDay }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Last day</label>
      <input
        id={id}
        type="date"
        className="input input-date"
        value={day}
        aria-describedby={`${id}-hint`}
        data-autofocus
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        They can open it until the end of that day. Then it ends by itself.
      </p>
    </div>
  );
}
