import { useId, type ReactNode } from 'react';

interface Field {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly children: (field: Field) => ReactNode;
}

/** A field of a dialog, with its label and its hint. */
export function Labelled({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {children({ id, className: 'input', 'aria-describedby': `${id}-hint` })}
    </div>
  );
}
