import { granterOf } from '../access/granter.ts';
import { canGrant } from '../access/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { rolesOffered, type RoleOfInvitation } from './roles-offered.ts';

interface Offering {
  readonly id: string;
  readonly trustId: string;
  readonly invitedBy: string | null;
}

/**
 * What accepting an invitation would give, as it stands: not what is over or was retired, nor what whoever invited may no
 * longer grant.
 */
export async function stillGrantable(
  reading: Reading,
  { id, trustId, invitedBy }: Offering,
): Promise<RoleOfInvitation[]> {
  const offered = await rolesOffered(reading, id);
  const granter = await granterOf(reading, invitedBy);
  return offered.filter(
    ({ preset, level, schoolId, endsAt }) =>
      (endsAt === null || new Date(endsAt) > reading.now) &&
      canGrant(granter, { preset, level, place: { trustId, schoolId } }, false) === null,
  );
}
