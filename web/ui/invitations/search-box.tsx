import { SearchAsTyped } from '../search-as-typed.tsx';

interface Filter {
  readonly q: string;
  readonly status: string | null;
}

/** Looks for staff by their name or address. */
export function SearchBox({ filter: { q, status } }: { filter: Filter }) {
  return <SearchAsTyped q={q} label="Search by name or e-mail" kept={{ status }} />;
}
