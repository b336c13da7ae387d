import { Form, useSubmit } from '@remix-run/react';
import { useId } from 'react';
import { contactReasons } from '#server/contacts/rules.ts';
import type { ContactChoices } from '../../../answers.ts';
import { reasonLabels } from '../why-words.ts';
import { yearText } from '../year-text.ts';
import { contactFilterKeys, type ContactListFilter } from './contact-links.ts';

interface Props {
  readonly filter: ContactListFilter;
  readonly choices: ContactChoices;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Narrows the list down to a school, a year group, a kind of contact or a reason. A plain form before the page is awake. */
export function ContactFilters({ filter, choices }: Props) {
  const submit = useSubmit();
  const { schools, years, types } = choices;
  const asks: readonly (readonly ['school' | 'year' | 'type' | 'reason', string, readonly Choice[]])[] = [
    ['school', 'School', schools.map(({ id, name }) => ({ value: id, label: name }))],
    ['year', 'Year group', years.map((year) => ({ value: year, label: yearText(year) }))],
    ['type', 'Contact type', types.map(({ code, name }) => ({ value: code, label: name }))],
    [
      'reason',
      'Reason',
      filter.status === 'ready_to_revoke' || filter.reason !== undefined
        ? contactReasons.map((reason) => ({ value: reason, label: reasonLabels[reason] }))
        : [],
    ],
  ];
  const shown = asks.filter(([, , options]) => options.length > 1);
  const others = contactFilterKeys.filter((key) => shown.every(([name]) => name !== key));
  return (
    <Form
      className="contact-filters"
      preventScrollReset
      aria-label="Filters"
      onChange={({ currentTarget }) => submit(currentTarget, { preventScrollReset: true })}
    >
      {others.map((key) => filter[key] && <input key={key} type="hidden" name={key} value={filter[key]} />)}
      {shown.map(([name, label, options]) => (
        <FilterSelect key={name} name={name} label={label} options={options} chosen={filter[name] ?? ''} />
      ))}
      <noscript>
        <button className="button" type="submit">
          Filter
        </button>
      </noscript>
    </Form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly chosen: string;
}

function FilterSelect({ name, label, options, chosen }: SelectProps) {
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
