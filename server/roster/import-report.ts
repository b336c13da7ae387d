import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { HoldCause } from './held/rules.ts';
import { importColumns, type ImportRow } from './list-imports.ts';

/** A line that was not taken, or (a warning) not wholly, and why. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly externalId: string | null;
  readonly reason: string;
  readonly isWarning: boolean;
}

/** An import with its rejected lines: the first five hundred, those that were not taken at all before the warnings. */
export async function importReport(
  { sql }: Reading,
  trustId: string,
  importId: string,
): Promise<
  ImportRow & {
    readonly causes: readonly HoldCause[];
    readonly isKept: boolean;
    readonly rejections: readonly RejectedLine[];
  }
> {
  const [found] = await sql<ImportRow & { causes: HoldCause[]; isKept: boolean }>(
    `select ${importColumns}, coalesce(h.causes, '[]') as causes, h.import_id is not null as "isKept" from roster_import i join source s on s.id = i.source_id
     left join held_import h on h.import_id = i.id where i.trust_id = $1 and i.id = $2`,
    [trustId, importId],
  );
  if (found === undefined) throw new Refusal('not_found');
  const rejections = await sql<RejectedLine>(
    `select file, line, external_id as "externalId", reason, is_warning as "isWarning" from roster_rejection
     where import_id = $1 order by is_warning, id limit 500`,
    [importId],
  );
  return { ...found, rejections };
}
