import { TextField } from '../visitors/text-field.tsx';

interface Props {
  readonly siteName: string;
  readonly focused: boolean;
}

const parts = [
  { name: 'day', label: 'Day', size: 2 },
  { name: 'month', label: 'Month', size: 2 },
  { name: 'year', label: 'Year', size: 4 },
] as const;

/** A date of birth in three fields: nobody scrolls through a calendar to 2014. */
export function BirthDateFields({ siteName, focused }: Props) {
  return (
    <fieldset className="birth-date" aria-describedby="birth-date-hint">
      <legend>The date of birth of one of your children at {siteName}</legend>
      <p className="field-hint" id="birth-date-hint">
        In digits, for example 27 3 2014. Any one of them will do.
      </p>
      <div className="birth-date-parts">
        {parts.map(({ name, label, size }, place) => (
          <TextField
            key={name}
            label={label}
            name={name}
            className={`input birth-date-${size}`}
            inputMode="numeric"
            autoComplete="off"
            pattern="[0-9]*"
            maxLength={size}
            required
            focused={focused && place === 0}
          />
        ))}
      </div>
    </fieldset>
  );
}
