import type { Readable } from 'node:stream';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { rosterFiles, type RosterFile } from '../one-roster/manifest.ts';
import type { RosterPackage } from '../one-roster/open-package.ts';
import { readOrgs, type ReadOrgs } from '../one-roster/read-orgs.ts';
import type { Merge, Reach } from './merge.ts';
import { rejectDuplicates } from './reject-duplicates.ts';
import { readAhead, stageFile } from './stage-file.ts';
import { commonColumns, createStaged, stagedFiles, type StagedFile } from './staged-file.ts';

/** A package whose rows are staged, and what can be said of it by looking at them. */
export interface StagedPackage extends Pick<Merge, 'reach' | 'usersCarryRoles' | 'hasRejectedPeople'> {
  readonly orgs: ReadOrgs;
}

interface StagedRows {
  readonly rejected: boolean;
  readonly nameless: boolean;
  readonly roles: boolean;
}

const none: StagedRows = { rejected: false, nameless: false, roles: false };

/** Reads every file of the package into its own temporary table, and the organisations into memory. */
export async function stagePackage(uow: UnitOfWork, { files }: RosterPackage): Promise<StagedPackage> {
  const staged = await stageRows(uow, files);
  const found = files.get('orgs');
  const orgs = found ? await readOrgs(found.file) : { orgs: [], rejections: [] };
  const nameless = orgs.rejections.some(({ externalId }) => externalId === null);
  staged.set('orgs', { ...none, nameless });
  const reach = (name: RosterFile) => reachOf(files.get(name)?.mode, staged.get(name));
  return {
    orgs,
    reach: {
      orgs: reach('orgs'),
      academicSessions: reach('academicSessions'),
      users: reach('users'),
      roles: reach('roles'),
      enrollments: reach('enrollments'),
      demographics: reach('demographics'),
    },
    usersCarryRoles: !files.has('roles') && staged.get('users')?.roles === true,
    hasRejectedPeople: staged.get('users')?.rejected === true || staged.get('roles')?.rejected === true,
  };
}

/** One file after the other: while the database looks at the rows of one, the next one is read. */
async function stageRows(
  uow: UnitOfWork,
  files: RosterPackage['files'],
): Promise<Map<RosterFile, StagedRows>> {
  const { orgs: _, ...tables } = stagedFiles(uow.settings.linkKey);
  for (const table of Object.values(tables)) await uow.sql(createStaged(table));
  const found = rosterFiles.flatMap((name) => {
    const file = files.get(name)?.file;
    return name === 'orgs' || file === undefined ? [] : [{ name, file, into: tables[name] }];
  });
  const staged = new Map<RosterFile, StagedRows>();
  let ahead: Readable | null = null;
  try {
    for (const [index, { name, file, into }] of found.entries()) {
      const { rows } = await stageFile(uow.em, ahead ?? readAhead(file, into), into);
      const next = found[index + 1];
      ahead = next ? readAhead(next.file, next.into) : null;
      if (rows > 0) staged.set(name, await lookAt(uow, name, into));
    }
  } finally {
    ahead?.destroy();
  }
  return staged;
}

async function lookAt(uow: UnitOfWork, name: RosterFile, { table, keys }: StagedFile): Promise<StagedRows> {
  await uow.sql(`analyze ${table} (${[...commonColumns, ...keys].join(', ')})`);
  await rejectDuplicates(uow, table);
  const [facts] = await uow.sql<StagedRows>(`select bool_or(rejection is not null) as rejected,
    bool_or(external_id is null) as nameless, ${name === 'users' ? 'bool_or(role is not null)' : 'false'} as roles
    from ${table}`);
  return facts ?? none;
}

/** A complete file with a row that cannot even be named is not complete: nobody is taken to be gone by it. */
function reachOf(mode: 'bulk' | 'delta' | undefined, rows: StagedRows | undefined): Reach {
  if (mode === undefined) return 'none';
  return mode === 'bulk' && rows?.nameless !== true ? 'all' : 'named';
}
