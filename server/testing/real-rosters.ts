import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/rosters');

/** Real roster input lies beside the project and is no part of it; tests that need it run where it is. */
export const hasRealRosters = existsSync(folder);

/** What follows the title of such tests, so that nobody wonders where they are. */
export const withRealRosters = hasRealRosters ? '' : ` (left out: there is no folder ${folder})`;

/** The path of a file of the real input. */
export const realRoster = (path: string) => resolve(folder, path);
