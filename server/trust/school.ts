import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../new-id.ts';

const SchoolSchema = defineEntity({
  name: 'School',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    trustId: p.uuid(),
    sourceId: p.uuid(),
    externalId: p.string(),
    name: p.string(),
    identifier: p.string().nullable(),
    goneAt: p.datetime().nullable(),
    importId: p.uuid().nullable(),
  },
});

/** One school of a trust, as its roster names it. */
export class School extends SchoolSchema.class {}
SchoolSchema.setClass(School);
