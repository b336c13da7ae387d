import { granterOf } from '../access/granter.ts';
import { canGrant } from '../access/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { rolesOffered, type RoleOfInvitation } from './roles-offered.ts';

interface Offering {
  readonly id: string;
  readonly trustId: string;
  readonly invitedBy: string | null;
}

/** What is left of an offer: what accepting would give, and what whoever invited may no longer grant. */
export interface LeftOfOffer {
  readonly grantable: readonly RoleOfInvitation[];
  readonly barred: readonly RoleOfInvitation[];
}

/** What is left of an invitation's offer, as it stands: what is over or was retired is neither. */
export async function stillGrantable(
  reading: Reading,
  { id, trustId, invitedBy }: Offering,
): Promise<LeftOfOffer> {
  const offered = await rolesOffered(reading, id);
  const granter = await granterOf(reading, invitedBy);
  const running = offered.filter(({ endsAt }) => endsAt === null || new Date(endsAt) > reading.now);
  const grantable = running.filter(
    ({ preset, level, schoolId }) =>
      canGrant(granter, { preset, level, place: { trustId, schoolId } }, false) === null,
  );
  return { grantable, barred: running.filter((role) => !grantable.includes(role)) };
}
