import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { administratorRows } from './administrator-rows.ts';
import { listedBy, type ListedAdministrator } from './listed-administrator.ts';
import type { Site } from './rules.ts';

/** One administrator, or one invitation to become one, whom a site sees. Refuses `not_found`. */
export async function findAdministrator(
  reading: Reading,
  site: Site,
  id: string,
): Promise<ListedAdministrator> {
  const [row] = await administratorRows(reading, { schoolId: site.schoolId, id });
  if (row === undefined) throw new Refusal('not_found');
  const inWords = await listedBy(reading, site);
  return inWords(row);
}
