import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const CredentialSchema = defineEntity({
  name: 'Credential',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.uuid(),
    providerId: p.string().default('credential'),
    providerAccountId: p.string(),
    /** Argon2id, in PHC form. */
    password: p.string().nullable().hidden(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** How an account proves itself: here, by a password. */
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);
