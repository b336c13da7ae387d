import type { Reading } from '../../unit-of-work.ts';
import type { AdministratorRole } from '../rules.ts';

/** A role with a name of the trust's own. */
export interface OwnRole {
  readonly id: string;
  readonly name: string;
  /** What it may do: as much as this one. */
  readonly preset: AdministratorRole;
  readonly retiredAt: string | null;
  /** How many administrators hold it now, and how many open invitations offer it. */
  readonly holders: number;
  readonly offered: number;
}

/** The roles that the current trust has given names of its own: those that are given first, then by name. */
export const listRoles = ({ sql }: Pick<Reading, 'sql'>): Promise<OwnRole[]> =>
  sql<OwnRole>(
    `select r.id, r.name, r.preset, iso(r.retired_at) as "retiredAt",
       (select count(*) from administrator d where d.role_id = r.id and d.ended_at is null)::int as holders,
       (select count(*) from administrator_offer o join invitation i on i.id = o.invitation_id
         where o.role_id = r.id and i.state = 'pending' and i.expires_at > gatehouse_now())::int as offered
     from administrator_role r where r.trust_id = app_trust() order by r.retired_at is not null, lower(r.name)`,
  );
