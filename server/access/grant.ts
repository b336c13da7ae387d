import { defineEntity, p } from '@mikro-orm/core';
import { endReasons, type EndReason } from './rules.ts';
import { newId } from '../new-id.ts';

const GrantSchema = defineEntity({
  name: 'Grant',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    accountId: p.uuid(),
    personId: p.uuid().nullable(),
    productId: p.uuid(),
    productRoleId: p.uuid(),
    /** The school it is held at; null for the trust. */
    schoolId: p.uuid().nullable(),
    /** The school that gave it and manages it; null when the trust does, wherever it is held. */
    managedSchoolId: p.uuid().nullable(),
    invitationId: p.uuid().nullable(),
    givenBy: p.uuid().nullable(),
    givenAt: p.datetime(),
    /** The first instant without it, for access with an end date. */
    endsAt: p.datetime().nullable(),
    /** Why it was given. */
    note: p.string().nullable(),
    planId: p.uuid().nullable(),
    /** When it was last said that a leaver keeps it. */
    keptAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.enum(endReasons).nullable(),
    endedBy: p.uuid().nullable(),
    /** Why it ended, in the words of whoever ended it. */
    endNote: p.string().nullable(),
  },
});

/** One role in one product at one school or trust, held by an account. Ended, never deleted. */
export class Grant extends GrantSchema.class {
  /** Ends it: by whom, and why. */
  end(by: string | null, reason: EndReason, now: Date): void {
    this.endedAt = now;
    this.endReason = reason;
    this.endedBy = by;
  }
}
GrantSchema.setClass(Grant);
