import type { Reading } from '../../unit-of-work.ts';
import type { Appointed } from '../read-appointment.ts';
import type { SiteAccess } from '../appoint-rules.ts';
import { administratorRoleNames, type AdministratorRole } from '../rules.ts';

/** What an administrator's invitation offers, as it stands. */
export interface AdministratorOffer extends Appointed {
  /** As the trust calls it. */
  readonly roleName: string;
  /** The schools and groups by name; none for all sites. */
  readonly siteNames: readonly string[];
}

interface Row extends SiteAccess {
  readonly invitationId: string;
  readonly role: AdministratorRole;
  readonly roleId: string | null;
  readonly ownName: string | null;
  readonly reach: readonly string[] | null;
  readonly siteNames: readonly string[];
}

const query = `
  select o.invitation_id as "invitationId", o.role, o.role_id as "roleId", r.name as "ownName",
    o.all_sites as "allSites", o.school_ids as "schoolIds", o.group_ids as "groupIds",
    case when not o.all_sites then array(select s.id from school s where s.trust_id = o.trust_id and s.gone_at is null
      and (s.id = any (o.school_ids) or s.id in (select m.school_id from school_group_member m
        where m.trust_id = o.trust_id and m.group_id = any (o.group_ids))) order by s.id) end as reach,
    array(select name from (
      select 1 as kind, g.name from school_group g where g.trust_id = o.trust_id and g.id = any (o.group_ids)
      union all select 2, s.name from school s
        where s.trust_id = o.trust_id and s.id = any (o.school_ids) and s.gone_at is null) named
      order by kind, name) as "siteNames"
  from administrator_offer o left join administrator_role r on r.id = o.role_id and r.trust_id = o.trust_id
  where o.invitation_id = any ($1) and o.trust_id = app_trust()`;

/** What these invitations of administrators offer, by the invitation's id. */
export async function offersOf(
  { sql }: Reading,
  invitationIds: readonly string[],
): Promise<Map<string, AdministratorOffer>> {
  if (invitationIds.length === 0) return new Map();
  const rows = await sql<Row>(query, [[...invitationIds]]);
  return new Map(
    rows.map(({ invitationId, ownName, role, roleId, reach, siteNames, ...sites }) => {
      const roleName = ownName ?? administratorRoleNames[role];
      return [invitationId, { role, roleId, roleName, sites, schoolIds: reach, siteNames }];
    }),
  );
}
