import { instantOf } from '../when.ts';

/** Said of somebody whom the newest complete roster left out for the first time. Nothing for anybody else. */
export function MissingNote({ since }: { readonly since: string | null }) {
  if (since === null) return null;
  return (
    <p className="note" data-tone="late">
      Missing from the roster since the import of {instantOf(since)}. Nothing was taken from them: they count
      as left if the next complete roster misses them, too.
    </p>
  );
}
