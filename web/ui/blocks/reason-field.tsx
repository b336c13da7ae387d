import { useId } from 'react';
import { longestReason } from '#server/contacts/blocks/rules.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  readonly value: string;
  /** Whether it was sent without. */
  readonly missing: boolean;
  readonly onChange: (text: string) => void;
}

/** Why, in somebody's own words. */
export function ReasonField({ label, hint, value, missing, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        className="input"
        rows={3}
        maxLength={longestReason}
        aria-describedby={missing ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={missing || undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {missing && (
        <p className="field-error" id={`${id}-error`}>
          Say why.
        </p>
      )}
    </div>
  );
}
