import { importRoster, type ImportSummary } from '../roster/import-roster.ts';
import { importNewTrust } from '../roster/import-new-trust.ts';
import { systemActor } from '../trust/actor.ts';
import type { World } from './world.ts';

/** A trust that came out of a package, and what its later imports do. */
export interface ImportedTrust {
  readonly trustId: string;
  import(path: string, options?: { acceptLeavers?: boolean }): Promise<ImportSummary>;
  /** Rows as they stand, of this trust alone. `$1` is its id. */
  rows<Row extends object>(sql: string): Promise<Row[]>;
  /** Everything that imports write, with the version of each row: differs whenever anything was touched. */
  versions(): Promise<unknown>;
}

const rosterTables = [
  'school',
  'academic_session',
  'person',
  'affiliation',
  'guardianship',
  'enrolment',
  'source',
];

/**
 * Makes a trust by its first package. There, unlike elsewhere, one complete roster without somebody is enough for them to
 * have left, unless `absences` says otherwise: most tests are about what follows.
 */
export async function importFirst(
  world: World,
  path: string,
  { absences = 1 }: { readonly absences?: 1 | 2 } = {},
): Promise<ImportedTrust> {
  const { trustId } = await importNewTrust(world.services, { path, fileName: 'first.zip' });
  await world.database.asOwner('update trust set absences = $2 where id = $1', [trustId, absences]);
  const rows = <Row extends object>(sql: string) => world.database.asOwner<Row>(sql, [trustId]);
  return {
    trustId,
    rows,
    import: (next, options) =>
      importRoster(world.services, systemActor('test', trustId), {
        trustId,
        path: next,
        fileName: 'next.zip',
        ...options,
      }),
    async versions() {
      const found = [];
      for (const table of rosterTables) {
        found.push(await rows(`select xmin, * from ${table} where trust_id = $1 order by ctid`));
      }
      return found;
    },
  };
}
