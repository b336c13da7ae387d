import type { UnitOfWork } from '../unit-of-work.ts';
import { Grant } from './grant.ts';
import type { PlacedRole } from './rules.ts';
import { newId } from '../new-id.ts';

/** A role that an account is given: where it is held, who manages it from then on, until when, by whom and why. */
export interface NewGrant extends PlacedRole {
  readonly trustId: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly productId: string;
  readonly managedSchoolId: string | null;
  readonly givenBy: string | null;
  /** The first instant without it. */
  readonly endsAt: Date | null;
  readonly note: string | null;
  readonly invitationId?: string;
  readonly planId?: string | null;
  /** The grant that it takes the place of. */
  readonly instead?: string;
}

/** Adds a grant, and writes it down; returns its id. Whether it may be given has been decided before. */
export function addGrant({ em, now, audit }: UnitOfWork, { roleId, instead, ...grant }: NewGrant): string {
  const id = newId();
  const { accountId, personId, schoolId } = grant;
  em.create(Grant, { ...grant, id, productRoleId: roleId, givenAt: now });
  audit(
    'grant.given',
    { kind: 'grant', id },
    { accountId, personId, ...(instead && { instead }) },
    { schoolId, after: { roleId, endsAt: grant.endsAt?.toISOString() ?? null } },
  );
  return id;
}
