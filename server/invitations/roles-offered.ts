import type { OfferedRole } from '../access/find-roles.ts';
import type { Reading } from '../unit-of-work.ts';

/** A role that an invitation offers, and until when it would be held. */
export interface RoleOfInvitation extends OfferedRole {
  readonly endsAt: string | null;
}

/** What an invitation offers, as it stands: roles and products that were retired since are left out. */
export function rolesOffered({ sql }: Reading, invitationId: string): Promise<RoleOfInvitation[]> {
  return sql<RoleOfInvitation>(
    `select r.id as "roleId", o.school_id as "schoolId", r.name as role, r.preset, p.id as "productId", p.name as product,
       p.level, coalesce(s.name, t.name) as place, t.name as trust, iso(o.ends_at) as "endsAt"
     from offer o join product_role r on r.id = o.product_role_id join product p on p.id = r.product_id
     join trust t on t.id = o.trust_id left join school s on s.id = o.school_id
     where o.invitation_id = $1 and r.retired_at is null and p.retired_at is null
     order by p.name, s.name nulls first`,
    [invitationId],
  );
}
