import type { Reading } from '../unit-of-work.ts';
import { idsIn } from './ids-in.ts';
import { lookups } from './look-ups.ts';
import { namesIn, type Named, type Names } from './named.ts';
import type { LogEntry } from './log-rules.ts';

/** Names of all that these entries speak of, as they are today: one look for each kind of thing. */
export async function findNames({ sql }: Pick<Reading, 'sql'>, entries: readonly LogEntry[]): Promise<Names> {
  const wanted = Map.groupBy(entries.flatMap(idsIn), ({ kind }) => kind);
  const found = new Map<string, Named>();
  for (const [kind, spoken] of wanted) {
    const look = lookups[kind];
    if (look === undefined) continue;
    const ids = [...new Set(spoken.map(({ id }) => id))];
    const rows = await sql<Named & { readonly id: string }>(look, [ids]);
    for (const { id, ...named } of rows) found.set(`${kind}:${id}`, named);
  }
  return namesIn(found);
}
