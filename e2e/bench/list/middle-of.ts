import type { Site } from '#server/administrators/rules.ts';
import { writeCursor } from '#server/invitations/cursor.ts';
import { staffArguments, type StaffFilter } from '#server/invitations/staff-filter.ts';
import { systemActor } from '#server/trust/actor.ts';
import { reading } from '#server/unit-of-work.ts';
import type { Portal } from '../open-portal.ts';

/** The cursor in the middle of a list, or null when the list is so short that it has none worth the name. */
export function middleOf({ services }: Portal, site: Site, filter: StaffFilter): Promise<string | null> {
  return reading(services, systemActor('bench', site.trustId), async (read) => {
    const found = await read.sql<{ personId: string; sortName: string }>(
      `with found as (select id, place, count(*) over () as count
         from find_staff($1, $2, $3, $4, $5, null, null, false, 1000000) with ordinality as found(id, place))
       select p.id as "personId", p.sort_name as "sortName" from found join person p on p.id = found.id
       where count > 60 and place = count / 2`,
      staffArguments(site, filter, read.now),
    );
    const [middle] = found;
    return middle ? writeCursor(middle) : null;
  });
}
