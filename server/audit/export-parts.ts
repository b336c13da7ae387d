import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { entryQuery } from './entry-query.ts';
import { exportPart, type ExportPart } from './export-entries.ts';
import type { LogFilter } from './log-filter.ts';

type Again = () => Promise<{
  readonly site: Site;
  readonly read: <Result>(work: (reading: Reading) => Promise<Result>) => Promise<Result>;
}>;

/** An export part by part; whoever takes it is asked for anew before each, and it breaks off when their access has ended. */
export async function* exportParts(
  again: Again,
  filter: LogFilter,
  size?: number,
): AsyncGenerator<ExportPart['rows']> {
  for (let after: string | null = null, more = true; more;) {
    const { site: here, read } = await again();
    const from = after;
    const part: ExportPart = await read(async (reading) =>
      exportPart(reading, await entryQuery(reading, here, filter), from, size),
    );
    yield part.rows;
    after = part.next;
    more = after !== null;
  }
}
