import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/rosters');

/** Real roster input lies beside the project and is no part of it; tests that need it run where it is. */
export const hasRealRosters = existsSync(folder);

/** A title for such tests that says why they are missing. */
export const withRealRosters = (title: string) =>
  hasRealRosters ? title : `${title} (left out: there is no folder ${folder})`;

/** The path of a file of the real input. */
export const realRoster = (path: string) => resolve(folder, path);
