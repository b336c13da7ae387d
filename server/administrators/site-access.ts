import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const AdministratorSiteSchema = defineEntity({
  name: 'AdministratorSite',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    administratorId: p.uuid(),
    schoolId: p.uuid().nullable(),
    groupId: p.uuid().nullable(),
  },
});

/** One school, or one group of schools, that an administrator manages. */
export class AdministratorSite extends AdministratorSiteSchema.class {}
AdministratorSiteSchema.setClass(AdministratorSite);
