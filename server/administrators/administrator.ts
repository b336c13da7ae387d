import { defineEntity, p } from '@mikro-orm/core';
import { administratorRoles } from './rules.ts';
import { newId } from '../new-id.ts';

const AdministratorSchema = defineEntity({
  name: 'Administrator',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    accountId: p.uuid(),
    role: p.enum(administratorRoles),
    /** The one school that they manage; null for the whole trust. */
    schoolId: p.uuid().nullable(),
    givenAt: p.datetime(),
    givenBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
  },
});

/** A role in the portal itself, at a trust or at one school of it. */
export class Administrator extends AdministratorSchema.class {}
AdministratorSchema.setClass(Administrator);
