import { useId } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  readonly on: boolean;
}

/** One setting that is on or off. A checkbox underneath: it needs no script. */
export function SwitchField({ name, label, hint, on }: Props) {
  const id = useId();
  return (
    <div className="switch-field">
      <input
        id={id}
        className="switch"
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={on}
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>{label}</label>
      <p className="muted" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
