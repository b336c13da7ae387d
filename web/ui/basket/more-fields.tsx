import { useState } from 'react';
import { lastDay } from '#server/access/last-day-rules.ts';
import { longestYears } from '#server/access/rules.ts';

/** Until which day, and why; both may stay empty. */
export interface More {
  readonly lastDay: string;
  readonly note: string;
}

interface Props {
  readonly more: More;
  readonly onChange: (more: More) => void;
}

const yearsOn = (day: string): string => `${Number(day.slice(0, 4)) + longestYears}${day.slice(4)}`;

/** What is seldom asked for: access for a time, and a reason that is kept with it. */
export function MoreFields({ more, onChange }: Props) {
  const [today] = useState(() => lastDay(new Date()));
  return (
    <details className="fold">
      <summary>More: an end date, a reason</summary>
      <div className="fields">
        <div className="field">
          <label htmlFor="last-day">Access ends on</label>
          <input
            id="last-day"
            type="date"
            className="input input-date"
            min={today}
            max={yearsOn(today)}
            value={more.lastDay}
            aria-describedby="last-day-hint"
            onChange={({ currentTarget: { value } }) => onChange({ ...more, lastDay: value })}
          />
          <p className="field-hint" id="last-day-hint">
            The last day, for supply teachers, governors or inspectors. It ends by itself. Leave it empty for
            access without an end.
          </p>
        </div>
        <div className="field">
          <label htmlFor="note">Why (kept with the access)</label>
          <input
            id="note"
            className="input"
            maxLength={500}
            value={more.note}
            onChange={({ currentTarget: { value } }) => onChange({ ...more, note: value })}
          />
        </div>
      </div>
    </details>
  );
}
