import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const RegistrationSchema = defineEntity({
  name: 'Registration',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    personId: p.uuid(),
    accountId: p.uuid(),
    registeredAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});

/** That a person of the roster signs in with an account: made when they accept, never from an address alone. */
export class Registration extends RegistrationSchema.class {}
RegistrationSchema.setClass(Registration);
