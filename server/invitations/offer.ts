import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const OfferSchema = defineEntity({
  name: 'Offer',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    invitationId: p.uuid(),
    productRoleId: p.uuid(),
    /** Where the role would be held; null for the trust. */
    schoolId: p.uuid().nullable(),
    /** The first instant without the access, when it is for a time. */
    endsAt: p.datetime().nullable(),
  },
});

/** One role that an invitation offers. Accepting turns each offer into a grant. */
export class Offer extends OfferSchema.class {}
OfferSchema.setClass(Offer);
