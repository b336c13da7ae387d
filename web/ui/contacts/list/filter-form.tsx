import { Form, useSubmit } from '@remix-run/react';
import { useId } from 'react';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Something that a list can be narrowed down to. */
export interface FilterAsk {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly chosen: string | undefined;
}

interface Props {
  readonly asks: readonly FilterAsk[];
  /** The rest of the filter, which stays as it is. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** Narrows a list down, as soon as something is chosen. A plain form before the page is awake. */
export function FilterForm({ asks, kept }: Props) {
  const submit = useSubmit();
  // What leaves no choice is not asked, but stays in force.
  const [shown, single] = [asks.filter(isChoice), asks.filter((ask) => !isChoice(ask))];
  const rest = { ...kept, ...Object.fromEntries(single.map(({ name, chosen }) => [name, chosen] as const)) };
  return (
    <Form
      className="contact-filters"
      preventScrollReset
      aria-label="Filters"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
    >
      {Object.entries(rest).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {shown.map((ask) => (
        <FilterSelect key={ask.name} {...ask} />
      ))}
      <noscript>
        <button className="button" type="submit">
          Filter
        </button>
      </noscript>
    </Form>
  );
}

const isChoice = ({ options }: FilterAsk): boolean => options.length > 1;

function FilterSelect({ name, label, options, chosen = '' }: FilterAsk) {
  const id = useId();
  return (
    <label className="contact-filter" htmlFor={id}>
      <span>{label}</span>
      <select id={id} key={chosen} name={name} defaultValue={chosen}>
        <option value="">All</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
