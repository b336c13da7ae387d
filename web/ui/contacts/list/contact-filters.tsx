import { contactReasons, portalReasons, soughtReasons } from '#server/contacts/rules.ts';
import type { ContactChoices } from '../../../answers.ts';
import { soughtLabels } from '../why-words.ts';
import { yearText } from '../year-text.ts';
import type { ContactListFilter } from './contact-links.ts';
import { FilterForm, type FilterAsk } from './filter-form.tsx';

interface Props {
  readonly filter: ContactListFilter;
  readonly choices: ContactChoices;
}

/** The schools and the year groups to choose from. */
export const placeAsks = (
  { schools, years }: ContactChoices,
  { school, year }: Pick<ContactListFilter, 'school' | 'year'>,
): FilterAsk[] => [
  {
    name: 'school',
    label: 'School',
    options: schools.map(({ id, name }) => ({ value: id, label: name })),
    chosen: school,
  },
  {
    name: 'year',
    label: 'Year group',
    options: years.map((value) => ({ value, label: yearText(value) })),
    chosen: year,
  },
];

/** Narrows the list down to a school, a year group, a kind of contact or a reason. */
export function ContactFilters({ filter, choices }: Props) {
  const { q, status, type, reason } = filter;
  const asks: FilterAsk[] = [
    ...placeAsks(choices, filter),
    {
      name: 'type',
      label: 'Contact type',
      options: choices.types.map(({ code, name }) => ({ value: code, label: name })),
      chosen: type,
    },
    {
      name: 'reason',
      label: 'Reason',
      options: reasonsFor(status, reason).map((value) => ({ value, label: soughtLabels[value] })),
      chosen: reason,
    },
  ];
  return <FilterForm asks={asks} kept={{ q, status }} />;
}

function reasonsFor(status: ContactListFilter['status'], reason: ContactListFilter['reason']) {
  if (status === 'not_eligible' || reason === 'no_email') return soughtReasons;
  return status === 'ready_to_revoke' || reason !== undefined ? [...contactReasons, ...portalReasons] : [];
}
