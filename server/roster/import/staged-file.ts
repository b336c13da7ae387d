import { demographicRows } from '../one-roster/demographic-rows.ts';
import { enrolmentRows } from '../one-roster/enrolment-rows.ts';
import type { RosterFile } from '../one-roster/manifest.ts';
import { orgRows } from '../one-roster/org-rows.ts';
import { roleRows } from '../one-roster/role-rows.ts';
import type { RowReader } from '../one-roster/row-reader.ts';
import { sessionRows } from '../one-roster/session-rows.ts';
import { userRows } from '../one-roster/user-rows.ts';

/** How a file's rows are read, and the temporary table in which they wait. */
export interface StagedFile {
  readonly table: string;
  readonly reader: RowReader;
  /** The columns that rows are looked up by, besides those that all have. */
  readonly keys: readonly string[];
}

/** The files of a package. Of a date of birth only a hash made with the portal's `key` is ever staged. */
export const stagedFiles = (key: Uint8Array): Readonly<Record<RosterFile, StagedFile>> => ({
  orgs: { table: 'staged_org', reader: orgRows, keys: [] },
  academicSessions: { table: 'staged_session', reader: sessionRows, keys: [] },
  users: { table: 'staged_user', reader: userRows, keys: ['kind', 'agents'] },
  roles: { table: 'staged_role', reader: roleRows, keys: ['user_external_id', 'kind'] },
  enrollments: { table: 'staged_enrolment', reader: enrolmentRows, keys: ['student_external_id'] },
  demographics: { table: 'staged_demographic', reader: demographicRows(key), keys: [] },
});

/** What every staged row begins with. */
export const commonColumns = ['line', 'external_id', 'gone', 'rejection', 'warning'] as const;

const types: Readonly<Record<string, string>> = {
  line: 'integer',
  gone: 'boolean',
  enabled: 'boolean',
  begins_on: 'date',
  ends_on: 'date',
  school_year: 'integer',
  birth_hash: 'bytea',
};

/** The statement that makes the table of `file`. It lasts as long as the transaction. */
export function createStaged({ table, reader }: StagedFile): string {
  const columns = [...commonColumns, ...reader.staged].map((name) => `${name} ${types[name] ?? 'text'}`);
  // Rows that stand in for what the package does not speak of say nothing of their own.
  return `create temporary table ${table} (${columns.join(', ')}, stands_in boolean not null default false) on commit drop`;
}
