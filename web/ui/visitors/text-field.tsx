import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { focusFirst } from './focus-first.ts';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Whether the page, or the dialog, begins here. */
  readonly focused?: boolean;
  /** Stands at the end of the label's line. */
  readonly aside?: ReactNode;
  /** Stands inside the field, at its end. */
  readonly button?: ReactNode;
}

/** One labelled field of a plain form, with its hint and its fault. */
export function TextField({ label, hint, error, aside, button, focused, ...input }: Props) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className="field">
      <div className="field-row">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      <div className={button ? 'input-with-button' : undefined}>
        <input
          className="input"
          id={id}
          ref={focused ? focusFirst : undefined}
          data-autofocus={focused || undefined}
          aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
          aria-invalid={error ? true : undefined}
          {...input}
        />
        {button}
      </div>
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
