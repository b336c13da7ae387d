import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string(),
    email: p.string(),
    emailVerified: p.boolean().default(false),
    lastSignInAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** Somebody's sign-in. It gives access to nothing by itself. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
