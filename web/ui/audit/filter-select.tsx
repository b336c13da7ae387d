interface Props {
  readonly name: string;
  readonly label: string;
  /** The words for no filter at all. */
  readonly all: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string | undefined;
}

/** One plain choice of a filter. */
export function FilterSelect({ name, label, all, options, value }: Props) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
