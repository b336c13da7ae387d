import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';
import { administratorRoles } from './rules.ts';

const AdministratorSchema = defineEntity({
  name: 'Administrator',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    accountId: p.uuid(),
    /** What they may do; `roleId` is the role of the trust's own that has this as its preset, if it is one. */
    role: p.enum(administratorRoles),
    roleId: p.uuid().nullable(),
    /** Whether they manage the trust and all its schools; otherwise those of `administrator_site`. */
    allSites: p.boolean(),
    invitationId: p.uuid().nullable(),
    givenAt: p.datetime(),
    givenBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endedBy: p.uuid().nullable(),
    endNote: p.string().nullable(),
  },
});

/** Somebody who may do things in the portal itself, at a trust or at some of its schools. */
export class Administrator extends AdministratorSchema.class {}
AdministratorSchema.setClass(Administrator);
