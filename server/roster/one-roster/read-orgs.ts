import { Refusal } from '../../refusal.ts';
import { csvRows } from './csv-rows.ts';
import { readHeader } from './header.ts';
import { orgRows } from './org-rows.ts';
import type { Org } from './org-tree.ts';
import type { PackageFile } from './package-file.ts';
import type { ReadRow } from './row-reader.ts';

/** Something to tell about one line of a file. */
export interface LineNote {
  readonly file: string;
  readonly line: number;
  readonly externalId: string | null;
  readonly reason: string;
}

/** What `orgs.csv` says, and what was wrong with it. */
export interface ReadOrgs {
  readonly orgs: readonly Org[];
  readonly rejections: readonly LineNote[];
}

const most = 20_000;

/** Reads `orgs.csv` whole: there are few organisations, and all else hangs on them. */
export async function readOrgs(file: PackageFile): Promise<ReadOrgs> {
  const orgs = new Map<string, Org>();
  const rejections: LineNote[] = [];
  let read: ((cells: readonly string[]) => ReadRow | null) | null = null;
  for await (const { line, cells } of csvRows(file)) {
    const row = read?.(cells);
    read ??= orgRows.prepare(readHeader(file.name, cells, orgRows.required));
    if (!row) continue;
    const { externalId, rejection } = row;
    const first = externalId === null ? undefined : orgs.get(externalId);
    if (externalId === null || rejection !== null || first) {
      const reason = rejection ?? `the sourcedId is also on line ${first?.line ?? '?'}`;
      rejections.push({ file: file.name, line, externalId, reason });
    } else {
      orgs.set(externalId, orgOf(externalId, line, row));
    }
    if (orgs.size > most)
      throw new Refusal(
        'package_too_large',
        `${file.name} line ${line}: at most ${most} organisations are read`,
      );
  }
  if (read === null) throw new Refusal('package_unreadable', `${file.name} has no header`);
  return { orgs: [...orgs.values()], rejections };
}

function orgOf(externalId: string, line: number, { gone, values }: ReadRow): Org {
  const [name, type, identifier, parentExternalId] = values;
  return {
    externalId,
    line,
    gone,
    name: name ?? '',
    isSchool: type === 'school',
    identifier: identifier ?? null,
    parentExternalId: parentExternalId ?? null,
  };
}
