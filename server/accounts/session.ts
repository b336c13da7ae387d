import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.uuid(),
    /** SHA-256 of what the browser holds. */
    token: p.string().hidden(),
    expiresAt: p.datetime(),
    ipAddress: p.string().nullable(),
    userAgent: p.string().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A browser that is signed in. Ends in the transaction that ends the access it stands for. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
