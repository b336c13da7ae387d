import type { DatedRole } from '../access/find-roles.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Offer } from './offer.ts';
import type { Sent } from './send-invitations.ts';

/** Puts roles into the invitations of those who were invited. Of one product at one place, the newest role counts. */
export async function offerRoles(
  { em, sql, audit }: UnitOfWork,
  sent: readonly Sent[],
  roles: readonly DatedRole[],
): Promise<void> {
  const invited = sent.flatMap(({ invitation }) => (invitation ? [invitation] : []));
  const older = invited.filter(({ version }) => version > 1).map(({ id }) => id);
  if (older.length > 0) {
    await sql(
      `delete from offer o using product_role r, jsonb_to_recordset($2) as w("productId" uuid, "schoolId" uuid)
       where o.invitation_id = any ($1) and r.id = o.product_role_id and r.product_id = w."productId"
         and o.school_id is not distinct from w."schoolId"`,
      [older, JSON.stringify(roles)],
    );
  }
  const offered = roles.map(({ roleId, schoolId }) => ({ roleId, schoolId }));
  const [place = null, ...places] = [...new Set(roles.map(({ schoolId }) => schoolId))];
  for (const { id, trustId, personId, version, ...invitation } of invited) {
    for (const { roleId, schoolId, endsAt } of roles) {
      em.create(Offer, { trustId, invitationId: id, productRoleId: roleId, schoolId, endsAt });
    }
    // What is offered at one school concerns that school, also when the trust offers it.
    const schoolId = invitation.schoolId ?? (places.length === 0 ? place : null);
    audit(
      'invitation.sent',
      { kind: 'invitation', id },
      { personId, offers: offered, version },
      { schoolId },
    );
  }
}
