import { SearchAsTyped } from '../../search-as-typed.tsx';
import { contactFilterKeys, type ContactListFilter } from './contact-links.ts';

/** Looks for contacts by their own name or a child's. */
export function ContactSearch({ filter }: { filter: ContactListFilter }) {
  const others = contactFilterKeys.filter((key) => key !== 'q').map((key) => [key, filter[key]] as const);
  const kept = Object.fromEntries(others);
  return <SearchAsTyped q={filter.q ?? ''} label="Search by name, child or e-mail" kept={kept} />;
}
