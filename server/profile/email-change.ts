import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const EmailChangeSchema = defineEntity({
  name: 'EmailChange',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.uuid(),
    /** The address that the link is mailed to, and the only one that it sets. */
    newEmail: p.string(),
    /** Half of what the link is made of; the portal's key is the other half. */
    nonce: p.uint8array().hidden(),
    tokenHash: p.uint8array().hidden(),
    issuedAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    /** When a newer request, a new password, or the loss of all access, made it void. */
    replacedAt: p.datetime().nullable(),
  },
});

/** One request for another login address: its link works once, for an hour. */
export class EmailChange extends EmailChangeSchema.class {}
EmailChangeSchema.setClass(EmailChange);
