import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Appointed, WantedAppointment } from '../read-appointment.ts';

/** Writes down what an invitation offers from now on. */
export async function makeOffer(
  { sql }: UnitOfWork,
  { id, trustId }: { readonly id: string; readonly trustId: string },
  { role, roleId, sites }: Appointed,
): Promise<void> {
  await sql(
    `insert into administrator_offer (invitation_id, trust_id, role, role_id, all_sites, school_ids, group_ids)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (invitation_id) do update set role = excluded.role, role_id = excluded.role_id,
       all_sites = excluded.all_sites, school_ids = excluded.school_ids, group_ids = excluded.group_ids`,
    [id, trustId, role, roleId, sites.allSites, [...sites.schoolIds], [...sites.groupIds]],
  );
}

/** What is offered, as the log keeps it. */
export const offerFacts = ({ role, roleId, sites }: WantedAppointment) => ({ role, roleId, ...sites });
