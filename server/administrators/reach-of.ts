import type { Reading } from '../unit-of-work.ts';
import type { SiteAccess } from './appoint-rules.ts';

/** The schools that site access reaches in the current trust, groups written out; null for all sites. */
export async function reachOf(
  { sql }: Pick<Reading, 'sql'>,
  { allSites, schoolIds, groupIds }: SiteAccess,
): Promise<string[] | null> {
  if (allSites) return null;
  const members = await sql<{ id: string }>(
    'select school_id as id from school_group_member where group_id = any ($1) and trust_id = app_trust()',
    [groupIds],
  );
  return [...new Set([...schoolIds, ...members.map(({ id }) => id)])].toSorted();
}
