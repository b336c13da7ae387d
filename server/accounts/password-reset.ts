import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const PasswordResetSchema = defineEntity({
  name: 'PasswordReset',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.uuid(),
    /** Half of what the link is made of; the portal's key is the other half. */
    nonce: p.uint8array().hidden(),
    tokenHash: p.uint8array().hidden(),
    issuedAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    /** When a newer request, or the loss of all access, made it void. */
    replacedAt: p.datetime().nullable(),
  },
});

/** One request for a new password: its link works once, for an hour. */
export class PasswordReset extends PasswordResetSchema.class {}
PasswordResetSchema.setClass(PasswordReset);
