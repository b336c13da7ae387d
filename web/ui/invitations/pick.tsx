interface Choice {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Why it cannot be chosen, if so. */
  readonly barred?: string | null;
}

interface Props {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly cards?: boolean;
  readonly fault?: string | null;
}

/** One of several, each with a word about it. */
export function Pick({ legend, name, choices, chosen, onChoose, cards = false, fault }: Props) {
  const faultId = `${name}-fault`;
  return (
    <fieldset className="picks" aria-describedby={fault ? faultId : undefined}>
      <legend>{legend}</legend>
      <div className={cards ? 'pick-cards' : undefined}>
        {choices.map(({ id, name: label, about, barred }) => (
          <label
            key={id}
            className="pick"
            data-card={cards || undefined}
            data-barred={barred ? true : undefined}
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              disabled={Boolean(barred)}
              data-autofocus={(cards && id === chosen) || undefined}
              onChange={() => onChoose(id)}
            />
            <b>{label}</b>
            <span>{barred ?? about}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p className="field-error" id={faultId} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
