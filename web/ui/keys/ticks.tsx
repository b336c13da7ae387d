import { useId } from 'react';

interface Props<Id extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly fault?: string | undefined;
  readonly onToggle: (id: Id) => void;
}

/** Several of several, each with a box to tick. */
export function Ticks<Id extends string>({ legend, choices, chosen, fault, onToggle }: Props<Id>) {
  const faultId = useId();
  return (
    <fieldset className="ticks" aria-describedby={fault ? faultId : undefined}>
      <legend>{legend}</legend>
      {choices.map(({ id, name }, index) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            className="tick-box"
            checked={chosen.includes(id)}
            aria-invalid={(fault && index === 0) || undefined}
            onChange={() => onToggle(id)}
          />
          {name}
        </label>
      ))}
      {fault && (
        <p className="field-error" id={faultId} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
