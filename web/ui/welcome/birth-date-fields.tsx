import { TextField } from '../visitors/text-field.tsx';
import type { DoorWords } from './words/door/door-words.ts';

interface Props {
  /** Of which school the child has to be, in words. */
  readonly question: string;
  readonly words: DoorWords;
  readonly focused: boolean;
}

const parts = [
  { name: 'day', size: 2 },
  { name: 'month', size: 2 },
  { name: 'year', size: 4 },
] as const;

/** A date of birth in three fields: nobody scrolls through a calendar to 2014. */
export function BirthDateFields({ question, words, focused }: Props) {
  return (
    <fieldset className="birth-date" aria-describedby="birth-date-hint">
      <legend>{question}</legend>
      <p className="field-hint" id="birth-date-hint">
        {words.birthHint}
      </p>
      <div className="birth-date-parts">
        {parts.map(({ name, size }, place) => (
          <TextField
            key={name}
            label={words[name]}
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
