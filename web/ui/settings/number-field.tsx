import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly most: number;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A whole number from 1 on, with what it counts after it. */
export function NumberField({ label, most, value, onType }: Props) {
  const id = useId();
  return (
    <span className="limit">
      <input
        id={id}
        className="input"
        type="number"
        min={1}
        max={most}
        step={1}
        required
        value={value}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
